import { expect, test } from 'vitest'
import { makeSearchIndex } from '../../src/integration/search-index.ts'
import type { SearchRecord } from '../../src/views/search/record.ts'

const records: readonly SearchRecord[] = Array.from({ length: 300 }, (_, index) => ({
  url: `/areas/a${index % 20}/#d${index}`,
  title: `Duty ${index}`,
  content: `Duty ${index}. Rotate the encryption key number ${index % 7} and review access.`,
  kind: 'duty',
  filters: { kind: ['duty'], party: [index % 2 ? 'Acme' : 'Customer'], layer: [`L${index % 3}`] },
  meta: { who: index % 2 ? 'Acme' : 'Customer', area: `Area ${index % 20}` },
}))

test('the same records give the same bytes, and only what our own interface loads', async () => {
  const [first, second] = await Promise.all([makeSearchIndex(records, 'en-GB'), makeSearchIndex(records, 'en-GB')])
  const sorted = (files: typeof first) => files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]).sort()
  expect(sorted(second)).toEqual(sorted(first))
  const kinds = new Set(first.map(({ path }) => path.replace(/(?:\.en)?[_./][^/]*(?=\.pf_)/, '/*')))
  expect([...kinds].sort()).toEqual([
    'filter/*.pf_filter',
    'fragment/*.pf_fragment',
    'index/*.pf_index',
    'pagefind-entry.json',
    'pagefind.js',
    'pagefind/*.pf_meta',
    'wasm.en.pagefind',
  ])
})

test('a language that Pagefind does not know has the common module', async () => {
  const paths = (await makeSearchIndex(records.slice(0, 3), 'mt')).map((file) => file.path)
  expect(paths.filter((path) => path.startsWith('wasm.'))).toEqual(['wasm.unknown.pagefind'])
})

test('what Pagefind refuses is an error', async () => {
  const wrong = { ...records[0]!, meta: { title: 1 as unknown as string } }
  await expect(makeSearchIndex([wrong], 'en')).rejects.toThrow()
})
