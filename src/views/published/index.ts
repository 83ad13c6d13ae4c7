import { publishedAddress, publishedSchemaAddress } from '../../model/address.ts'
import { type Published, publishedFormat, publishedVersion } from '../../model/published.ts'
import type { Lookup } from '../refs.ts'
import { wholeUrl } from '../url.ts'
import { areaParts, storyParts } from './areas.ts'
import { catalogueParts } from './catalogues.ts'
import { marketParts, recordParts, siteParts } from './site.ts'

/**
 * All that the site says, as data for other programs: what is derived is worked out, and every address is whole. Where
 * the project's files lie is left out: moving a line changes nothing of what is published.
 */
export function publishedView(look: Lookup): Published {
  const { project } = look
  const { vendor, product, languages, statement, contacts, review, retired } = siteParts(project)
  return {
    $schema: wholeUrl(project.site, publishedSchemaAddress),
    format: publishedFormat,
    version: publishedVersion,
    address: wholeUrl(project.site, publishedAddress),
    site: wholeUrl(project.site, '/'),
    vendor,
    product,
    languages,
    statement,
    contacts,
    review,
    ...marketParts(project),
    ...areaParts(look),
    ...recordParts(project),
    ...catalogueParts(look),
    ...storyParts(look),
    retired,
  }
}
