import { publishedAddress } from '../model/address.ts'
import { publishedView } from '../views/published/index.ts'
import { strings } from '../views/strings.ts'
import type { SiteExporter } from './index.ts'

/** All that the site says, as JSON: a key or an item a line, so that two versions can be compared line by line. */
export const responsibilities: SiteExporter = {
  id: 'responsibilities',
  title: strings.files.formats.json,
  address: publishedAddress,
  mediaType: 'application/json',
  export: (look) => `${JSON.stringify(publishedView(look), null, 2)}\n`,
}
