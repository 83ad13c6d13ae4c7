import { obligationLists } from '../../model/addresses.ts'
import { compareView } from '../compare.ts'
import { obligationsView } from '../obligations.ts'
import { questionsView } from '../questions.ts'
import { describedOfferings, shortName } from '../refs.ts'
import { strings } from '../strings.ts'
import { blocks, list, section } from './block.ts'
import { undescribedMarkdown } from './parts.ts'
import { obligationsMarkdown } from './party.ts'
import { proseMarkdown } from './prose.ts'
import { levelsMarkdown } from './tables.ts'
import { plainMarkdown } from './text.ts'
import type { Twin, TwinFamily } from './twin.ts'

/** Obligations, the comparison of offerings, and the questions. */
export const answerTwins: TwinFamily = (look, proseAt) => {
  const { project } = look
  const [compare, questions, obligations] = ['/compare/', '/questions/', '/obligations/'].map(proseAt)
  const offerings = describedOfferings(project)
  const lists = obligationLists(project).map((list) => ({
    offering: look.offerings.get(list.offering)!,
    party: look.parties.get(list.party)!,
    address: list.address,
  }))
  return [
    {
      address: '/obligations/',
      title: obligations?.title ?? strings.home.obligations,
      summary: obligations?.summary ?? strings.ledes.obligations,
      section: 'obligations',
      body: (write) =>
        blocks(
          obligations && proseMarkdown(write, obligations),
          list(
            lists.map(({ offering, party, address }) => {
              const { required, recommended, unstated } = obligationsView(look, party, offering)
              return `${write.link(`${offering.name}: ${party.name}`, address)}: ${plainMarkdown(strings.home.yours(party.short, required + recommended, unstated.length))}`
            }),
          ),
          undescribedMarkdown(write),
        ),
    },
    ...lists.map(({ offering, party, address }): Twin => {
      const prose = proseAt(address)
      return {
        address,
        title: prose?.title ?? strings.obligations.title(party.short, offering.name),
        summary: prose?.summary ?? strings.obligations.description(party.short, offering.name),
        section: 'obligations',
        body: (write) => blocks(prose && proseMarkdown(write, prose), obligationsMarkdown(write, obligationsView(look, party, offering))),
      }
    }),
    {
      address: '/compare/',
      title: compare?.title ?? strings.sections.compare,
      summary: compare?.summary ?? strings.ledes.compare,
      section: 'compare',
      body: (write) => {
        const view = compareView(look, offerings)
        return blocks(
          compare && proseMarkdown(write, compare),
          levelsMarkdown(write, view),
          undescribedMarkdown(write),
          ...view.steps.map((step) =>
            section(
              2,
              plainMarkdown(strings.compare.step(shortName(step.from, project), shortName(step.to, project))),
              ...step.parties.flatMap((party) => [
                plainMarkdown(party.sentence),
                list([...party.gained, ...party.lost].map((duty) => `${plainMarkdown(duty.sentence)} (${write.permalink(duty)})`)),
              ]),
            ),
          ),
        )
      },
    },
    {
      address: '/questions/',
      title: questions?.title ?? strings.questions.title,
      summary: questions?.summary ?? strings.questions.lede,
      section: 'questions',
      body: (write) =>
        blocks(
          questions && proseMarkdown(write, questions),
          ...questionsView(look).groups.map((group) =>
            section(
              2,
              plainMarkdown(group.title),
              ...group.questions.map((one) =>
                section(
                  3,
                  plainMarkdown(one.question),
                  plainMarkdown(one.answer),
                  list(
                    one.duties.flatMap(({ party, duties }) =>
                      duties.map(({ duty, condition, offerings }) =>
                        [
                          `${plainMarkdown(party.short)}: ${write.duty(duty)}`,
                          condition && write.rich(condition),
                          offerings.length > 0 && `(${strings.scenario.on(write.offerings(offerings))})`,
                        ]
                          .filter(Boolean)
                          .join(' '),
                      ),
                    ),
                  ),
                  list(
                    one.steps.map(({ who, duty }) => `${write.parties(who)}: ${write.duty(duty)}`),
                    (index) => `${index + 1}.`,
                  ),
                  write.link(strings.questions.whole, one.href),
                ),
              ),
            ),
          ),
          undescribedMarkdown(write),
        ),
    },
  ]
}
