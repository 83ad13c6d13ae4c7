import { matrixAddress } from '../../model/address.ts'
import { matrixView } from '../matrix.ts'
import { comparison, modelRefs, modelView } from '../model.ts'
import { offeringView } from '../offering.ts'
import { modelStack } from '../stack.ts'
import { strings } from '../strings.ts'
import { taskOverview } from '../task-overview.ts'
import { blocks, list, section } from './block.ts'
import type { Writer } from './context.ts'
import { offeringsMarkdown } from './offering.ts'
import { linksMarkdown, undescribedMarkdown } from './parts.ts'
import { proseMarkdown } from './prose.ts'
import { levelsMarkdown, matrixMarkdown, overviewMarkdown, stackMarkdown } from './tables.ts'
import type { Twin, TwinFamily } from './twin.ts'

/** Matrices and service models. */
export const matrixTwins: TwinFamily = (look, proseAt) => {
  const { project } = look
  const [matrices, service] = [proseAt('/matrix/'), proseAt('/models/')]
  const models = modelRefs(look)
  const shown = project.offerings.filter(({ status }) => status === 'offered' || status === 'compared')
  return [
    {
      address: '/matrix/',
      title: matrices?.title ?? strings.sections.matrix,
      summary: matrices?.summary ?? strings.ledes.matrix,
      section: 'matrix',
      body: (write) =>
        blocks(
          matrices && proseMarkdown(write, matrices),
          linksMarkdown(
            write,
            project.offerings.map(({ id, name, summary }) => ({ title: name, href: matrixAddress(id), summary: summary?.plain })),
          ),
        ),
    },
    ...project.offerings.map((offering): Twin => {
      const prose = proseAt(matrixAddress(offering.id))
      return {
        address: matrixAddress(offering.id),
        title: prose?.title ?? strings.matrix.caption(offering.name),
        summary: prose?.summary ?? strings.matrix.description(offering.name),
        section: 'matrix',
        body: (write) =>
          blocks(
            offering.status !== 'offered' && strings.offering.banners[offering.status],
            prose && proseMarkdown(write, prose, { offering: offering.id }),
            section(2, strings.matrix.overview, overviewMarkdown(write, taskOverview(look, offering))),
            matrixMarkdown(write, matrixView(look, offering)),
          ),
      }
    }),
    {
      address: '/models/',
      title: service?.title ?? strings.sections.models,
      summary: service?.summary ?? strings.ledes.models,
      section: 'models',
      body: (write) =>
        blocks(
          service && proseMarkdown(write, service),
          section(2, strings.models.title, stackMarkdown(write, modelStack(look))),
          list(models.map((model) => write.link(model.title, model.href) + (model.own ? '' : ` (${strings.models.compared})`))),
          section(2, strings.models.levels, levelsMarkdown(write, comparison(look, shown)), undescribedMarkdown(write)),
        ),
    },
    ...models.map((model): Twin => {
      const prose = proseAt(model.href)
      return {
        address: model.href,
        title: prose?.title ?? model.title,
        summary: prose?.summary ?? strings.models.lede(model.title),
        section: 'models',
        body: (write: Writer) => {
          const view = modelView(look, model)
          const offerings = view.offerings.map(({ id }) => offeringView(look, look.offerings.get(id)!))
          return blocks(
            prose && proseMarkdown(write, prose),
            section(2, strings.models.offerings, offeringsMarkdown(write, offerings)),
            section(2, strings.models.levels, levelsMarkdown(write, view)),
          )
        },
      }
    }),
  ]
}
