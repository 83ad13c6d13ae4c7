import { describe, expect, test } from 'vitest'
import { exportsOf } from '../../src/exports/index.ts'
import { loadProject } from '../../src/load/project.ts'
import { siteAddresses } from '../../src/model/addresses.ts'
import type { Project } from '../../src/model/project.ts'
import { addresses } from '../../src/views/addresses.ts'
import { exportLists } from '../../src/views/export.ts'
import { list } from '../../src/views/markdown/block.ts'
import { llmsText } from '../../src/views/markdown/llms.ts'
import { addressMarkdown, codeMarkdown, joinPieces, linkMarkdown, plainMarkdown } from '../../src/views/markdown/text.ts'
import { twinMarkdown, twinOf, twinsOf } from '../../src/views/markdown/twin.ts'
import { lookup } from '../../src/views/refs.ts'
import { wholeUrl } from '../../src/views/url.ts'
import { hostile, hostileMarkdown } from '../safety/hostile.ts'
import { hostileData, hostilePage } from '../safety/hostile-site.ts'
import { nodesOf, parseMarkdown, wordsOf } from '../support/markdown.ts'
import { projectOf } from '../support/project.ts'

const sample = loadProject(new URL('../..', import.meta.url).pathname)
const site = { url: 'https://trust.acme.example/base' }

/** The twin of an address. */
function twin(project: Project, address: string): string {
  return twinMarkdown(project, twinsOf(project).get(address)!)
}

describe('wholeUrl', () => {
  test.each([
    ['/areas/keys/#hold', 'https://trust.acme.example/base/areas/keys/#hold'],
    ['#hold', 'https://trust.acme.example/base/guides/a/#hold'],
    ['../b/', 'https://trust.acme.example/base/guides/b/'],
    ['//other.example/x', 'https://other.example/x'],
    ['https://other.example/x', 'https://other.example/x'],
    ['mailto:a@acme.example', 'mailto:a@acme.example'],
  ])('%s', (href, url) => expect(wholeUrl(site, href, '/guides/a/')).toBe(url))
})

describe('words', () => {
  const texts = [
    ...hostile,
    ...hostileMarkdown,
    ...[
      '# no',
      '> no',
      '- no',
      '+ no',
      '1. no',
      '2) no',
      '=== no',
      '---',
      '***',
      '| a | b |',
      '[x] no',
      '~~no~~',
      'Yes!',
      '&amp;',
      '&#60;b&#62;',
    ],
    ...['a_b_c', '\\', 'a \\| b', '`', '``a', '<!-- no', '[^1]', '![a](b)', '[a]: b', '    code', 'a\n\nb', 'a\n# b', '\\*no\\*', '*', '_'],
  ]
  const shown = (text: string) => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ').trim()
  const contexts: Readonly<Record<string, (text: string) => string>> = {
    'a paragraph': (text) => text.trim(),
    'a heading': (text) => `## ${text.trim()}`,
    'a list': (text) => list([text.trim()]),
    'a table': (text) => `| ${text.trim()} |\n| --- |`,
    'a link': (text) => linkMarkdown(text.trim(), '/x/'),
  }

  test.each(Object.entries(contexts))('stay words in %s', (_, write) => {
    for (const text of texts) {
      const tree = parseMarkdown(write(plainMarkdown(text)))
      expect(wordsOf(tree).trim(), text).toBe(shown(text))
      for (const type of [
        'html',
        'emphasis',
        'strong',
        'delete',
        'inlineCode',
        'code',
        'image',
        'blockquote',
        'footnoteReference',
        'thematicBreak',
        'definition',
        'break',
      ]) {
        expect(nodesOf(tree, type), text).toEqual([])
      }
      // GitHub makes links of bare addresses, to where they say themselves.
      for (const link of nodesOf(tree, 'link')) if (link.url !== '/x/') expect(String(link.url), text).toContain(wordsOf(link))
    }
  })

  test('stay words as code', () => {
    for (const text of texts) {
      const words = wordsOf(parseMarkdown(`a ${codeMarkdown(text)} b`)).trim()
      expect(words.replace(/\s+/g, ' '), text).toBe(`a ${text} b`.replace(/\s+/g, ' '))
    }
  })

  test('of an unsafe address are no link', () => {
    expect(linkMarkdown('a', 'javascript:alert(1)')).toBe('a')
    expect(addressMarkdown('javascript:alert(1)')).toBe('javascript:alert(1)')
  })

  test.each(['https://a.example/(b)?c=d|e&copy;f', '/a[b]/', '/a<b>`/'])('an address stays whole: %s', (url) => {
    const [link] = nodesOf(parseMarkdown(`| ${linkMarkdown('a', url)} |\n| --- |`), 'link')
    expect(decodeURIComponent(String(link!.url))).toBe(url)
  })

  test('marks stand only where they are read as marks', () => {
    const strong = (inner: string) => ({ mark: '**' as const, inner })
    expect(joinPieces(['Say ', strong('this.'), ' Then'])).toBe('Say **this.** Then')
    expect(joinPieces(['a', strong('(b)'), 'c'])).toBe('a(b)c')
    expect(joinPieces([strong(' b'), 'c'])).toBe(' bc')
    expect(joinPieces([strong('b'), { mark: '*', inner: 'c' }])).toBe('**b**c')
    expect(joinPieces([strong('')])).toBe('')
  })
})

describe('a page of prose', () => {
  const data = {
    'data/facts.yaml': '- { id: notice, value: 72, unit: hours, says: How soon. }\n',
    'data/glossary.yaml': '- { id: mfa, term: second factor, says: Two proofs. }\n',
    'data/areas/keys.yaml':
      'title: Keys\nareas:\n  - id: keys\n    title: Keys\n    duties:\n      - { id: hold-keys, by: customer, text: Hold the keys. }\n      - { id: run-store, by: acme, text: "Run it, *always*." }\n',
  }
  const prose = (body: string) => {
    const project = projectOf({ ...data, 'content/guides/a.mdx': `---\ntitle: A guide\nsummary: To keys.\n---\n\n${body}\n` })
    expect(project.problems).toEqual([])
    const text = twin(project, '/guides/a/')
    return text.slice(0, text.lastIndexOf('\n---\n')).replace('# A guide\n\n> To keys.\n', '').trim().replaceAll('https://localhost', '')
  }

  test.each([
    ['## One *two*\n\nThree.', '## One *two*\n\nThree.'],
    ['Line\nand `code` and ~~gone~~  \nnext.', 'Line and `code` and ~~gone~~ next.'],
    ['- a\n- b\n  1. c\n  2. d', '- a\n- b\n  1. c\n  2. d'],
    ['- a\n\n  b\n\n- c', '- a\n\n  b\n\n- c'],
    ['- a\n\n* b', '- a\n\n* b'],
    ['3. a\n4. b', '3. a\n4. b'],
    ['- [ ] a\n- [x] b', '- [ ] a\n- [x] b'],
    ['> a\n>\n> b', '> a\n>\n> b'],
    ['````js\n```\n````', '````js\n```\n````'],
    ['a\n\n***\n\nb', 'a\n\n---\n\nb'],
    ['| a | b |\n|---|---|\n| *c* | d |', '| a | b |\n| --- | --- |\n| *c* | d |'],
    ['| a |\n|---|', '| a |\n| --- |\n|  |'],
    ['[a][x] and ![b](/b.png) and ![c][x].\n\n[x]: /areas/keys/', '[a](/areas/keys/) and [b](/b.png) and [c](/areas/keys/).'],
    ['A[^n] b[^m].\n\n[^m]: Two.\n[^n]: One.', 'A (note 1) b (note 2).\n\n1. One.\n2. Two.'],
    ['a<br />b H<sub>2</sub>O', 'a b H2O'],
    ['{/* nothing */}\n\nWords.', 'Words.'],
    ['<Duty id="hold-keys">You hold *them*</Duty>.', '[You hold *them*](/areas/keys/#hold-keys).'],
    ['See <Duty id="run-store" />', 'See [Run it, *always*.](/areas/keys/#run-store)'],
    ['[a <Duty id="hold-keys">b</Duty> <Duty id="run-store" />](/x/)', '[a b Run it, always.](/x/)'],
    ['<Duty id="hold-keys" />', '[Hold the keys.](/areas/keys/#hold-keys)'],
    [
      '<Party id="acme" />, <Area id="keys">them</Area>, <Term id="mfa" />',
      '[Acme](/parties/acme/), [them](/areas/keys/), [second factor](/glossary/#mfa)',
    ],
    ['Within <Fact id="notice" />, <Count of="duties" party="acme" /> of <Count of="duties" />.', 'Within 72 hours, 1 of 2.'],
    ['<Duties of="hold-keys run-store">We do.</Duties>', 'We do. ([1](/areas/keys/#hold-keys), [2](/areas/keys/#run-store))'],
    ['<Duties party="customer" />', '- [Hold the keys.](/areas/keys/#hold-keys)'],
    ['<Duties of="run-store" />', '- [Run it, *always*.](/areas/keys/#run-store)'],
    ['<For party="acme">\n\nWe run it.\n\n</For>', '> Applies to: Acme\n>\n> We run it.'],
    ['<Describes vendor="Other">\n\nThey run it.\n\n</Describes>', '> About the model of Other, not ours.\n>\n> They run it.'],
    ['<Note title="Mind">\n\nThis.\n\n</Note>', '> **Mind**\n>\n> This.'],
    ['So <For party="acme">we *run* it</For>, <Note>mind</Note>.', 'So we *run* it, mind.'],
    ['<Disclaimer />\n\nEnd.', 'End.'],
  ])('%j', (body, shown) => expect(prose(body)).toBe(shown))

  test('shows matrices, comparisons and diagrams as tables', () => {
    expect(prose('<Matrix />')).toBe(
      '| Area | Held by | Acme | You |\n| --- | --- | --- | --- |\n| [Keys](/areas/keys/) | Acme and You | Shared<br>– [Run it, *always*.](/areas/keys/#run-store) | Shared<br>– [Hold the keys.](/areas/keys/#hold-keys) |',
    )
    expect(prose('<Compare />')).toMatch(/^\| Layer \| Area \| .*\n.*\n\| Keys \| \[Keys\]\(\/areas\/keys\/\) \| Acme and You \|$/)
    expect(prose('<Stack />')).toContain('Acme and You')
  })
})

describe('the sample', () => {
  const twins = [...twinsOf(sample).values()]
  const texts = new Map(twins.map((one) => [one.address, twinMarkdown(sample, one)]))

  test('every page has a twin, but for the search and the vendor’s own', () => {
    const own = ['/security-overview/']
    const pages = addresses(sample).map(({ address }) => address)
    expect([...texts.keys()].sort()).toEqual(pages.filter((address) => !own.includes(address)).sort())
    expect(twinOf(sample, '/areas/encryption/')).toBe('/areas/encryption/index.md')
    expect(twinOf(sample, '/search/')).toBeUndefined()
  })

  test('prose may link to every file that is made', () => {
    const known = siteAddresses(sample)
    for (const address of texts.keys()) expect(known.has(twinOf(sample, address)!), address).toBe(true)
    expect([...known.keys()].filter((address) => address.endsWith('/index.md'))).toHaveLength(texts.size)
    const lists = exportLists(lookup(sample)).flatMap(({ party, offering }) => exportsOf(party.id, offering.id))
    for (const { href } of lists) expect(known.has(href), href).toBe(true)
    expect([...known.keys()].filter((address) => /\.(?:csv|md)$/.test(address))).toHaveLength(texts.size + lists.length)
    expect(known.has('/llms.txt')).toBe(true)
  })

  test('every twin has one title, and ends with disclaimer, version and day', () => {
    for (const [address, text] of texts) {
      expect(text.match(/^# /gm), address).toHaveLength(1)
      const end = text.split('\n---\n').at(-1)!
      expect(end, address).toContain(
        'Version 2026.3, in force from 1 October 2026. This site describes how the work is divided and is not a contract.',
      )
      expect(end, address).toContain(`<https://trust.alderpoint.example${address}>`)
    }
  })

  test('every link of a twin leads to a page, and to a row of it', () => {
    const known = siteAddresses(sample)
    for (const [address, text] of [...texts, ['/llms.txt', llmsText(sample)] as const]) {
      for (const { url } of nodesOf(parseMarkdown(text), 'link')) {
        const [path = '', anchor] = String(url).replace('https://trust.alderpoint.example', '').split('#')
        expect(String(url), address).toMatch(/^(?:https|mailto):/)
        if (!path.startsWith('/')) continue
        const anchors = known.get(path.replace(/index\.md$/, ''))
        expect(anchors, `${url} in ${address}`).toBeDefined()
        if (anchor !== undefined && anchors !== 'any') expect(anchors, `${url} in ${address}`).toContain(anchor)
      }
    }
  })

  test('every duty stands in the twin of its area, its parties and its matrices', () => {
    for (const duty of sample.duties) {
      const links = (address: string) => texts.get(address)!.includes(`/areas/${duty.area}/#${duty.id})`)
      expect(links(`/areas/${duty.area}/`), duty.id).toBe(true)
      expect(
        sample.parties.some((party) => links(`/parties/${party.id}/`)),
        duty.id,
      ).toBe(true)
      expect(
        sample.offerings.some((offering) => links(`/matrix/${offering.id}/`)),
        duty.id,
      ).toBe(true)
    }
  })

  test('no twin has HTML of its own, but for line breaks in tables', () => {
    for (const [address, text] of texts) {
      expect(
        nodesOf(parseMarkdown(text), 'html').filter((node) => node.value !== '<br>'),
        address,
      ).toEqual([])
    }
  })

  test('prose says what the page says', () => {
    for (const page of sample.pages) {
      const text = texts.get(page.address) ?? texts.get('/legal/')!
      const words = wordsOf(parseMarkdown(text)).replace(/\s+/g, '')
      for (const heading of page.headings) expect(words, page.file).toContain(heading.text.replace(/\s+/g, ''))
    }
  })

  test('llms.txt has the shape of llmstxt.org, with a link to every twin', () => {
    const text = llmsText(sample, [{ title: 'A list', href: '/parties/customer/team.csv' }])
    expect(text).toMatch(/^# Alder Flow · Alderpoint\n\n> .+\n\n/)
    expect(text).toContain('- [A list](https://trust.alderpoint.example/parties/customer/team.csv)')
    for (const address of texts.keys()) expect(text).toContain(`(https://trust.alderpoint.example${address}index.md)`)
    expect(
      text
        .split(/^## /m)
        .slice(1)
        .every((part) => /^.+\n\n(?:- \[.+\n)+/.test(part)),
    ).toBe(true)
    expect(text).toContain('is not a contract')
  })
})

test('a site full of hostile texts has twins of words', () => {
  const pages = Object.fromEntries(
    [...hostile, ...hostileMarkdown].map((body, index) => [`content/pages/page-${index}.mdx`, hostilePage(body)] as const),
  )
  const disclaimer = { 'content/disclaimer.mdx': '---\ntitle: Disclaimer\nsummary: For information.\n---\n\nFor information.\n' }
  const loaded = projectOf({ ...hostileData(), ...disclaimer, ...pages })
  const refused = new Set(loaded.problems.map(({ at }) => at.file))
  const project = { ...loaded, pages: loaded.pages.filter((page) => !refused.has(page.file)) }
  for (const one of twinsOf(project).values()) {
    const tree = parseMarkdown(twinMarkdown(project, one))
    expect(
      nodesOf(tree, 'html').filter((node) => node.value !== '<br>'),
      one.address,
    ).toEqual([])
    for (const link of nodesOf(tree, 'link')) expect(String(link.url), one.address).toMatch(/^(?:https?|mailto|tel):/)
    expect(nodesOf(tree, 'image'), one.address).toEqual([])
    expect(wordsOf(nodesOf(tree, 'heading')[0]!).trim(), one.address).toBe(one.title.replace(/\s+/g, ' ').trim())
  }
  for (const { value } of nodesOf(parseMarkdown(llmsText(project)), 'html')) expect(value).toBeUndefined()
})
