import { securityHeaders } from '../model/csp.ts'

/**
 * The text of `_headers`, which Netlify, Cloudflare Pages and others read from the published folder. `assets` is the
 * folder of files whose names change with their content; `own` is the vendor's own file of that name, which follows.
 */
export function headersFile(base: string, assets: string, own: string): string {
  const blocks: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['/*', securityHeaders],
    ...[...new Set(['/', base])].flatMap(
      (folder) =>
        [
          [`${folder}${assets}/*`, { 'Cache-Control': 'public, max-age=31536000, immutable' }],
          [`${folder}*.md`, { 'Content-Type': 'text/markdown; charset=utf-8' }],
          [`${folder}*.csv`, { 'Content-Type': 'text/csv; charset=utf-8' }],
          [`${folder}responsibilities.json`, { 'Content-Type': 'application/json' }],
          [`${folder}responsibilities.schema.json`, { 'Content-Type': 'application/schema+json' }],
          [`${folder}.well-known/security.txt`, { 'Content-Type': 'text/plain; charset=utf-8' }],
        ] as const,
    ),
  ]
  const texts = blocks.map(([path, headers]) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].map((line) => `${line}\n`).join(''),
  )
  return own === '' ? texts.join('\n') : [...texts, own].join('\n')
}
