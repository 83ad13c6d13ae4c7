import type { Mutator, Observable } from '../mutant.ts'
import { roots } from '../words.ts'

export const linkTarget: Mutator = {
  kind: 'link: leads to another page',
  of: 'prose',
  *drafts(site) {
    const { pages } = site.project
    for (const page of pages)
      for (const { href, text, at } of page.links) {
        const target = pages.find(({ address }) => address === href)
        const other = target && pages[(pages.indexOf(target) + 3) % pages.length]
        const source = site.text(page.file)
        const start = target
          ? source.indexOf(
              `(${href})`,
              source
                .split('\n')
                .slice(0, at.line - 1)
                .join('\n').length,
            ) + 1
          : 0
        if (!target || !other || start < 1 || other === page) continue
        const met = (title: string) => [...roots(text)].filter((root) => roots(title).has(root)).length
        const observable: Observable =
          met(`${target.title} ${target.summary ?? ''}`) > 0 && met(`${other.title} ${other.summary ?? ''}`) === 0
            ? {
                witnesses: [
                  { at: other.at('title'), says: other.title },
                  { at: target.at('title'), says: target.title },
                ],
              }
            : { reason: 'its words fit both pages' }
        yield {
          edits: [{ file: page.file, start, end: start + href.length, text: other.address }],
          before: `[${text}](${href})`,
          after: other.address,
          observable,
          around: { file: page.file, from: at.line, to: at.line },
        }
      }
  },
}

export const linkWords: Mutator = {
  kind: 'link: words are the title of another page',
  of: 'prose',
  *drafts(site) {
    const { pages } = site.project
    for (const page of pages)
      for (const { href, text, at } of page.links) {
        const target = pages.find(({ address }) => address === href)
        const other = target && pages.find((one) => one !== target && one !== page && one.title !== target.title && one.area !== undefined)
        const source = site.text(page.file)
        const start = source.indexOf(`[${text}](${href})`) + 1
        if (!target || !other || start < 1) continue
        yield {
          edits: [{ file: page.file, start, end: start + text.length, text: other.title }],
          before: `[${text}](${href})`,
          after: other.title,
          observable: {
            witnesses: [
              { at: other.at('title'), says: other.title },
              { at: target.at('title'), says: target.title },
            ],
          },
          around: { file: page.file, from: at.line, to: at.line },
        }
      }
  },
}
