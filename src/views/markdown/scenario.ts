import { scenarioAddress } from '../../model/address.ts'
import { scenarioView } from '../scenario.ts'
import { strings } from '../strings.ts'
import { blocks, section } from './block.ts'
import { linksMarkdown, stepsMarkdown } from './parts.ts'
import { proseMarkdown } from './prose.ts'
import type { Twin, TwinFamily } from './twin.ts'

export const scenarioTwins: TwinFamily = (look, proseAt) => {
  const { project } = look
  const page = proseAt('/scenarios/')
  return [
    {
      address: '/scenarios/',
      title: page?.title ?? strings.sections.scenarios,
      summary: page?.summary ?? strings.ledes.scenarios,
      section: 'scenarios',
      body: (write) =>
        blocks(
          page && proseMarkdown(write, page),
          linksMarkdown(
            write,
            project.scenarios.map(({ id, title, question, summary }) => ({
              title,
              href: scenarioAddress(id),
              summary: question ?? summary?.plain,
            })),
          ),
        ),
    },
    ...project.scenarios.map((scenario): Twin => {
      const prose = proseAt(scenarioAddress(scenario.id))
      return {
        address: scenarioAddress(scenario.id),
        title: scenario.title,
        summary: scenario.question ?? scenario.summary?.plain,
        section: 'scenarios',
        body: (write) =>
          blocks(
            scenario.question !== undefined && scenario.summary && write.rich(scenario.summary),
            section(2, strings.scenario.steps, stepsMarkdown(write, scenarioView(look, scenario).steps)),
            prose && proseMarkdown(write, prose),
          ),
      }
    }),
  ]
}
