import { describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { badCharacters } from '../src/load/characters.ts'
import { Source } from '../src/load/source.ts'
import { readYaml } from '../src/load/yaml.ts'
import { toValue } from '../src/load/yaml-node.ts'
import type { Project } from '../src/model/project.ts'
import { rules } from '../src/rules/index.ts'
import { projectOf } from './support/project.ts'

const problems = (project: Project) => project.problems.map(({ at, rule }) => `${at.file}:${at.line}:${at.column} ${rule}`)
const errors = (project: Project) =>
  check(project, rules, '2026-11-22')
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ at, rule }) => `${at.file}:${at.line}:${at.column} ${rule}`)
const area = (id: string, duty: string) =>
  `title: ${id}\nareas:\n  - id: ${id}\n    title: ${id}\n    duties: [{ id: ${duty}, by: acme, text: Do it. }]\n    absent: { customer: none }\n`
const page = (body: string, front = 'title: A\n') => `---\n${front}---\n\n${body}`

describe('readYaml', () => {
  const read = (text: string) => readYaml(new Source('a.yaml', text))

  test.each<[string, unknown]>([
    ['a: 1\nb: [x, "y", null]\n', { a: 1, b: ['x', 'y', null] }],
    ['{"a": {"b": [true, -1.5]}}', { a: { b: [true, -1.5] } }],
    ['a: "\\ud83d\\ude00"', { a: '😀' }],
    ['constructor: x\ntoString: y\n', { constructor: 'x', toString: 'y' }],
    ['a: yes\nb: 12:30\nc: 1_000\n', { a: 'yes', b: '12:30', c: '1_000' }],
  ])('%j', (text, value) => {
    const { root, problems } = read(text)
    expect(problems).toEqual([])
    expect(toValue(root!)).toEqual(value)
  })

  test('places are those of the source, whatever stands before', () => {
    const text = '# ü 😀\r\na: 1\r\nb:\r\n  c: 007\r\n'
    const { problems } = readYaml(new Source('a.mdx', `---\r\n${text}---\r\n`), text, 5)
    expect(problems.map(({ at }) => at)).toEqual([{ file: 'a.mdx', line: 5, column: 6 }])
  })

  test('a refused key leaves nothing behind', () => {
    const { root } = read('__proto__: { polluted: true }\na: { "__proto__": 1, constructor: { prototype: { polluted: true } } }\n')
    const value = toValue(root!) as { a: object }
    expect(Object.keys(value)).toEqual(['a'])
    expect(Object.getPrototypeOf(value.a)).toBe(Object.prototype)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('badCharacters', () => {
  const codes = (text: string) =>
    badCharacters(text).map(({ offset, code, more }) => `${offset} U+${code.toString(16).toUpperCase().padStart(4, '0')} ${more}`)

  test.each([
    ['plain, Ünïcode, 漢字, 😀\r\n\tand more', []],
    ['a\u202eb', ['1 U+202E 0']],
    ['a\u200b\u200b\u200bb\u0000', ['1 U+200B 2', '5 U+0000 0']],
    ['👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3', []],
    ['a\u200db', ['1 U+200D 0']],
    ['שלום\u200f!', []],
    ['\u05d0\na\u200f', ['3 U+200F 0']],
    ['\ud800', ['0 U+D800 0']],
    ['a\rb', ['1 U+000D 0']],
    ['a\u2028b', ['1 U+2028 0']],
    ['\u{e0041}', ['0 U+E0041 0']],
  ])('%j', (text, expected) => expect(codes(text)).toEqual(expected))
})

describe('one bad part', () => {
  test('of a file hides no other fault in it', () => {
    const duties = '[{ id: a, by: 1, text: x, ned: y, wen: z }, { id: B, by: acme, text: "", kind: w }, { id: c, by: { D: [] } }]'
    const project = projectOf({ 'data/areas/a.yaml': `title: A\nareas:\n  - id: a\n    duties: ${duties}\n` })
    const places = ['3:5', '4:27', '4:39', '4:47', '4:63', '4:82', '4:92', '4:97', '4:112']
    expect(problems(project).toSorted()).toEqual(places.map((place) => `data/areas/a.yaml:${place} format`).toSorted())
  })

  test.each([
    ['a file that is not YAML', 'title: [\nareas:\n  - id: lost\n    duties: [{ id: lost-duty, by: acme }]\n'],
    ['a file that is not UTF-8', Buffer.concat([Buffer.from(area('lost', 'lost-duty')), Buffer.from([0xff])])],
    ['a record that lacks a key', area('lost', 'lost-duty').replace('    title: lost\n', '')],
    ['a key that is mistyped', area('lost', 'lost-duty').replace('duties:', 'dutys:')],
    ['a condition that is mistyped', area('lost', 'lost-duty').replace('by: acme', 'by: { acme: { model: A b } }')],
  ])('%s makes nothing else dangling', (_, text) => {
    const project = projectOf({
      'data/areas/a.yaml': area('a', 'b').replace('text: Do it.', 'text: Do it., relies-on: [lost-duty]'),
      'data/areas/lost.yaml': text,
      'data/scenarios/s.yaml': 'title: S\nsteps: [{ duty: lost-duty }]\n',
      'content/areas/lost.mdx': page(
        '<Duty id="lost-duty" /> in <Area id="lost" />, [here](/areas/lost/#lost-duty).\n',
        'title: A\narea: lost\n',
      ),
    })
    expect(project.unreadable).toContain('lost-duty')
    expect(errors(project).filter((error) => !error.startsWith('data/areas/lost.yaml'))).toEqual([])
    expect(errors(project)).toHaveLength(1)
  })

  test('of site.yaml leaves the rest in force', () => {
    const project = projectOf({ 'data/site.yaml': 'vendor: { nam: A }\nproduct: { name: P }\nrules: { gap: off }\nurl: nowhere\n' })
    expect(project.site.rules).toEqual({ gap: 'off' })
    expect(problems(project)).toEqual(['data/site.yaml:1:11 format', 'data/site.yaml:4:6 format'])
  })

  test('of a page leaves its front matter and its address', () => {
    const project = projectOf({
      'data/areas/a.yaml': area('a', 'b'),
      'content/a.mdx': page('<Note>\n', 'title: A\narea: a\nsummery: x\n'),
      'content/b.mdx': page('[a](/a/#part)\n'),
    })
    expect(project.pages.map(({ file, area }) => [file, area])).toEqual([
      ['content/a.mdx', 'a'],
      ['content/b.mdx', undefined],
    ])
    expect(errors(project)).toEqual(['content/a.mdx:4:1 format', 'content/a.mdx:7:1 mdx-syntax'])
  })
})

describe('abuse is refused quickly, at its place', () => {
  const nested = (text: string, count: number, end = '') => text.repeat(count) + end.repeat(count)
  const abuses: Readonly<Record<string, readonly [file: string, text: string | Buffer, first: string]>> = {
    'an alias bomb': ['data/facts.yaml', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', '1:4 yaml-syntax'],
    'many aliases': ['data/facts.yaml', `- &a 1\n${'- *a\n'.repeat(100_000)}`, '1:3 yaml-syntax'],
    'depth in flow': ['data/facts.yaml', nested('[', 10_000), '1:32 yaml-syntax'],
    'depth in blocks': ['data/facts.yaml', `${nested('- ', 10_000)}x`, '1:65 yaml-syntax'],
    'many keys': ['data/site.yaml', Array.from({ length: 20_000 }, (_, i) => `key-${i}: 1\n`).join(''), '1:1 format'],
    'one key many times': ['data/site.yaml', 'a: 1\n'.repeat(50_000), '2:1 yaml-duplicate-key'],
    'a huge scalar': ['data/facts.yaml', `- { id: a, says: ${'x'.repeat(1_000_000)} }`, '1:18 yaml-syntax'],
    'a huge file': ['data/facts.yaml', 'x: y\n'.repeat(4_000_000), '1:1 unreadable-file'],
    'NUL everywhere': ['data/facts.yaml', '\0'.repeat(1_000_000), '1:1 hidden-character'],
    'direction marks on one line': ['data/facts.yaml', `# ${'a\u200f'.repeat(200_000)}\n[]`, '1:4 hidden-character'],
    'UTF-16': ['data/facts.yaml', Buffer.from('\ufeff- a', 'utf16le'), '1:1 unreadable-file'],
    'a lone surrogate': ['data/facts.yaml', '- { id: a, value: "\\udfff", says: b }', '1:20 hidden-character'],
    'a huge page': ['content/a.mdx', page('words '.repeat(100_000)), '1:1 unreadable-file'],
    'depth of quotations': ['content/a.mdx', page(nested('>', 10_000)), '5:65 mdx-syntax'],
    'depth of lists': ['content/a.mdx', page(nested('- ', 10_000)), '5:129 mdx-syntax'],
    'depth of lists over lines': [
      'content/a.mdx',
      page(Array.from({ length: 300 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')),
      '69:129 mdx-syntax',
    ],
    'depth of components': ['content/a.mdx', page(`${nested('<Note>\n\n', 4000, '</Note>\n\n')}`), '133:1 mdx-syntax'],
    'depth of expressions': ['content/a.mdx', page(`{${nested('(', 4000, ')')}}`), '5:'],
    'quadratic brackets': ['content/a.mdx', page('[a]('.repeat(10_000)), '5:1 mdx-syntax'],
    'quadratic emphasis': ['content/a.mdx', page(`a**b${'c* '.repeat(20_000)}`), '5:1 mdx-syntax'],
    'a table without end': ['content/a.mdx', page(`${'|a'.repeat(9000)}\n${'|-'.repeat(9000)}\n`), '5:1 mdx-syntax'],
  }

  test.each(Object.entries(abuses))('%s', { timeout: 10_000 }, (_, [file, text, first]) => {
    const before = process.cpuUsage()
    const project = projectOf({ [file]: text })
    const { user } = process.cpuUsage(before)
    expect(
      problems(project)
        .find((problem) => problem.startsWith(`${file}:`))
        ?.slice(0, file.length + 1 + first.length),
    ).toBe(`${file}:${first}`)
    expect(project.problems.length).toBeLessThanOrEqual(1101)
    expect(user / 1e6, 'seconds of one processor').toBeLessThan(3)
  })

  test('names of the language are names like any other', () => {
    const project = projectOf({
      'data/parties.yaml':
        '- { id: constructor, name: A, role: provider }\n- { id: customer, name: B, role: customer, aliases: [__proto__, toString] }\n',
      'data/offerings.yaml':
        'dimensions: { constructor: { title: T, values: { prototype: P } } }\nofferings: [{ id: o, name: O, dimensions: { constructor: prototype } }, { id: p, name: P }]\n',
      'data/areas/constructor.yaml':
        'title: A\nareas:\n  - id: constructor\n    title: A\n    duties: [{ id: prototype, by: constructor, text: Do it. }]\n    absent: { customer: { because: none, when: [{ constructor: prototype }, { offering: p }] } }\n    notes: { constructor: x }\n',
      'content/constructor.mdx': page(
        '<Duty id="prototype" /> <Area id="constructor" /> [x](#constructor)\n\n# Constructor\n',
        'title: A\naliases: { constructor: customer }\n',
      ),
    })
    expect(errors(project)).toEqual([])
    expect(
      errors(projectOf({ 'data/areas/a.yaml': area('a', 'b').replace('by: acme', 'by: { acme: { toString: x, valueOf: y } }') })),
    ).toHaveLength(2)
    expect(errors(projectOf({ 'content/a.mdx': page('<toString /> <Constructor /> <Party valueOf="x" />\n') }))).toHaveLength(3)
  })
})
