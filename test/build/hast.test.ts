import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'hast'
import { expect, test } from 'vitest'
import { proseToHast } from '../../src/load/hast.ts'
import { loadProject } from '../../src/load/project.ts'
import { copySite } from './folders.ts'

/** The tree as text, short enough to read. */
function outline(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  const inner = 'children' in node ? node.children.map(outline).join('') : ''
  if (node.type !== 'element') return node.type === 'root' ? inner : `{${String((node as { name?: unknown }).name)} ${inner}}`
  const { id, href, src } = node.properties
  return `<${[node.tagName, id && `#${id}`, href ?? src].filter(Boolean).join(' ')}>${inner}</>`
}

function render(body: string, base = '/'): string {
  const root = copySite()
  writeFileSync(join(root, 'content/guides/restore.mdx'), `---\ntitle: T\nsummary: S\n---\n\n${body}\n`)
  const page = loadProject(root).pages.find((one) => one.file === 'content/guides/restore.mdx')!
  rmSync(root, { recursive: true })
  expect(page.headings.map((heading) => heading.id).sort()).toEqual(
    [...outline(proseToHast(page, '/')).matchAll(/<h[2-5] #(?!footnote-label)([\w-]+)>/g)].map((match) => match[1]).sort(),
  )
  return outline(proseToHast(page, base))
}

test('headings have the ids that the page lists', () => {
  expect(render('## One\n\n### One\n\n[^1]\n\n[^1]: ## Two\n\n## Two')).toMatch(
    /^<h2 #one>One<\/> <h3 #one-1>One<\/>.*<h2 #two-1>Two<\/>.*<h2 #two>Two<\/>/,
  )
})

test('components stay, comments and front matter go', () => {
  expect(render('{/* c */}\n\nA {/* c */}<Area id="backup" /> b.\n\n<Note title="n">\n\n*w*\n\n</Note>')).toBe(
    '<p>A {Area } b.</> {Note <p><em>w</></>}',
  )
})

test('addresses of the site get its base, others stay', () => {
  expect(render('[a](/areas/x/#y) [b](#z) [c](https://e.example/) [d][d] ![e](/i.png)\n\n[d]: /d/', '/trust/')).toBe(
    '<p><a /trust/areas/x/#y>a</> <a #z>b</> <a https://e.example/>c</> <a /trust/d/>d</> <img /trust/i.png></></>',
  )
})

test('notes, tables and task lists', () => {
  const text = render('A[^n].\n\n| a |\n|---|\n| b |\n\n- [x] done\n\n[^n]: Note.')
  expect(text).toContain('<sup><a #user-content-fnref-n #user-content-fn-n>1</></>')
  expect(text).toContain('<li #user-content-fn-n>')
  expect(text).toContain('<th>a</>')
  expect(text).toContain('<input>')
})
