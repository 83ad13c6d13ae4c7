import { attestationView } from '../attestation.ts'
import { offeringView } from '../offering.ts'
import { modelStack } from '../stack.ts'
import { strings } from '../strings.ts'
import { blocks, list, section } from './block.ts'
import { offeringsMarkdown } from './offering.ts'
import { attestationsMarkdown, undescribedMarkdown } from './parts.ts'
import { proseMarkdown } from './prose.ts'
import { stackMarkdown } from './tables.ts'
import { plainMarkdown } from './text.ts'
import type { TwinFamily } from './twin.ts'

export const homeTwins: TwinFamily = (look, proseAt) => {
  const { project } = look
  const page = proseAt('/')
  const words = strings.home
  return [
    {
      address: '/',
      title: page?.title ?? project.site.product.name,
      summary: page?.summary ?? project.site.product.summary?.plain,
      section: 'home',
      body: (write) =>
        blocks(
          page && proseMarkdown(write, page),
          section(
            2,
            words.parties,
            list(
              project.parties.map(
                ({ id, name, role, slogan }) =>
                  `${write.link(name, look.parties.get(id)!.href)}: ${plainMarkdown(slogan ?? strings.roles[role])}`,
              ),
            ),
          ),
          section(
            2,
            words.obligations,
            words.obligationsIntro,
            offeringsMarkdown(
              write,
              project.offerings
                .filter(({ status }) => status === 'offered' || status === 'undescribed')
                .map((offering) => offeringView(look, offering)),
            ),
          ),
          section(2, words.stack, stackMarkdown(write, modelStack(look)), undescribedMarkdown(write)),
          section(
            2,
            words.attestations,
            attestationsMarkdown(
              write,
              project.attestations.map((one) => attestationView(look, one)),
            ),
          ),
        ),
    },
  ]
}
