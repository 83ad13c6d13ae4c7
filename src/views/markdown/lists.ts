import type { Page } from '../../model/page.ts'
import { attestationView } from '../attestation.ts'
import { dateWords } from '../dates.ts'
import { legalView } from '../shell.ts'
import { strings } from '../strings.ts'
import { blocks, item, list, section } from './block.ts'
import type { Writer } from './context.ts'
import { attestationsMarkdown, said } from './parts.ts'
import { proseMarkdown } from './prose.ts'
import { codeMarkdown, plainMarkdown } from './text.ts'
import type { TwinFamily } from './twin.ts'

/** Attestations, glossary and legal notice. */
export const listTwins: TwinFamily = (look, proseAt) => {
  const { project } = look
  const [attestations, glossary] = [proseAt('/attestations/'), proseAt('/glossary/')]
  const disclaimer = project.pages.find((page) => page.file === project.site.legal?.disclaimer)
  const own = proseAt('/legal/')
  const notice = own ?? disclaimer
  return [
    {
      address: '/attestations/',
      title: attestations?.title ?? strings.sections.attestations,
      summary: attestations?.summary ?? strings.ledes.attestations,
      section: 'attestations',
      body: (write) =>
        blocks(
          attestations && proseMarkdown(write, attestations),
          attestationsMarkdown(
            write,
            project.attestations.map((one) => attestationView(look, one)),
          ) || strings.attestation.none,
        ),
    },
    {
      address: '/glossary/',
      title: glossary?.title ?? strings.sections.glossary,
      summary: glossary?.summary ?? strings.ledes.glossary,
      section: 'glossary',
      body: (write) =>
        blocks(
          glossary && proseMarkdown(write, glossary),
          list(
            project.terms
              .toSorted((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))
              .map((term) =>
                item(`**${plainMarkdown(term.term)}**: ${write.rich(term.says)}`, [
                  said(strings.glossary.also, plainMarkdown(term.synonyms.join(', '))),
                ]),
              ),
          ),
        ),
    },
    {
      address: '/legal/',
      title: notice?.title ?? strings.sections.legal,
      summary: notice?.summary ?? strings.ledes.legal,
      section: 'legal',
      body: (write) => legalMarkdown(write, [notice, own && own !== disclaimer ? disclaimer : undefined]),
    },
  ]
}

function legalMarkdown(write: Writer, prose: readonly (Page | undefined)[]): string {
  const { project } = write.look
  const legal = legalView(project)
  const words = strings.legal
  const agreements = legal.agreements.map(({ title, url }) => (url === undefined ? plainMarkdown(title) : write.link(title, url)))
  return blocks(
    list(
      [
        said(words.version, legal.version && plainMarkdown(legal.version)),
        said(words.effective, legal.effective),
        said(words.agreements, agreements.join(', ')),
      ].filter((line) => line !== ''),
    ),
    ...prose.map((page) => page && proseMarkdown(write, page, { disclaimer: true })),
    section(
      2,
      words.releases,
      list(
        project.releases.map(
          (release) =>
            `${plainMarkdown(release.version)}: ${[dateWords(release.effective, project.site), release.summary && plainMarkdown(release.summary)].filter(Boolean).join('. ')}`,
        ),
      ),
    ),
    section(
      2,
      words.retired,
      list(
        project.site.retired.map(
          (one) =>
            `${codeMarkdown(one.id)}: ${[one.date && dateWords(one.date, project.site), plainMarkdown(one.reason)].filter(Boolean).join('. ')}`,
        ),
      ),
    ),
  )
}
