import { expect, test } from 'vitest'
import { headersFile } from '../../src/integration/headers.ts'
import { contentSecurityPolicy, securityHeaders } from '../../src/model/csp.ts'

test('one policy serves the pages and the header; nothing in it is unsafe', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /)
  expect(contentSecurityPolicy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe')
  expect(securityHeaders['Content-Security-Policy']).toBe(`${contentSecurityPolicy}; frame-ancestors 'none'`)
})

test('the file for hosts', () => {
  expect(headersFile('/trust/', '_astro', '/own/*\n  X-Own: 1\n')).toBe(`/*
${Object.entries(securityHeaders)
  .map(([name, value]) => `  ${name}: ${value}\n`)
  .join('')}
/_astro/*
  Cache-Control: public, max-age=31536000, immutable

/*.md
  Content-Type: text/markdown; charset=utf-8

/*.csv
  Content-Type: text/csv; charset=utf-8

/responsibilities.json
  Content-Type: application/json

/responsibilities.schema.json
  Content-Type: application/schema+json

/.well-known/security.txt
  Content-Type: text/plain; charset=utf-8

/trust/_astro/*
  Cache-Control: public, max-age=31536000, immutable

/trust/*.md
  Content-Type: text/markdown; charset=utf-8

/trust/*.csv
  Content-Type: text/csv; charset=utf-8

/trust/responsibilities.json
  Content-Type: application/json

/trust/responsibilities.schema.json
  Content-Type: application/schema+json

/trust/.well-known/security.txt
  Content-Type: text/plain; charset=utf-8

/own/*
  X-Own: 1
`)
})
