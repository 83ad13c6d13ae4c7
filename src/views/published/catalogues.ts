import { frameworkAddress } from '../../model/address.ts'
import { controlStandings } from '../../model/control.ts'
import { isDescribed } from '../../model/derive.ts'
import { controlAnchors } from '../../model/framework.ts'
import type { Published } from '../../model/published.ts'
import type { Lookup } from '../refs.ts'
import { wholeUrl } from '../url.ts'
import { maybe } from './text.ts'

/** The control catalogues, with who answers each control. Their titles alone are told: the words are those of whoever issues them. */
export function catalogueParts({ project, derived }: Lookup): Pick<Published, 'frameworks'> {
  const { site, frameworks, offerings } = project
  const find = controlStandings(project, derived)
  const described = offerings.filter(isDescribed)
  return {
    frameworks: frameworks.map((framework) => {
      const { id, title, version, url, summary, controls } = framework
      const address = wholeUrl(site, frameworkAddress(id))
      const anchors = controlAnchors(framework)
      return {
        id,
        title,
        version,
        url,
        summary: maybe(site, summary),
        controls: controls.map((control) => ({
          id: control.id,
          standing: described.map((offering) => {
            const { owners, unstated, absence } = find(id, control, offering)
            const said = owners.length === 0 ? absence : undefined
            return {
              offering: offering.id,
              owners: [...owners],
              unstated: [...unstated.keys()],
              because: said?.because,
              text: maybe(site, said?.text),
            }
          }),
          address: `${address}#${anchors.get(control.id)}`,
        })),
        address,
      }
    }),
  }
}
