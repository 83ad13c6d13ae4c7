import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** Serves a built site on loopback as a static host does, with the headers of its `_headers` file; `compressed` with Brotli, as hosts serve text. */
export async function serve(folder: string, { compressed = false } = {}): Promise<Served> {
  const headers = readHeaders(folder)
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    for (const [name, value] of headers) response.setHeader(name, value)
    const candidates = [path, join(path, 'index.html')].map((one) => join(folder, one))
    const file = candidates.find((one) => existsSync(one) && statSync(one).isFile())
    response.statusCode = file ? 200 : 404
    const shown = file ?? join(folder, '404.html')
    response.setHeader('Content-Type', types[extname(shown)] ?? 'application/octet-stream')
    if (compressed && /text|json|xml|javascript|svg/.test(types[extname(shown)] ?? '')) {
      response.setHeader('Content-Encoding', 'br')
      response.end(brotliCompressSync(readFileSync(shown)))
    } else response.end(readFileSync(shown))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The headers that `_headers` sets for every path. */
function readHeaders(folder: string): readonly (readonly [string, string])[] {
  const lines = readFileSync(join(folder, '_headers'), 'utf8').split('\n')
  const from = lines.indexOf('/*') + 1
  const own: (readonly [string, string])[] = []
  for (const line of lines.slice(from)) {
    const match = /^\s+([\w-]+):\s*(.+)$/.exec(line)
    if (!match) break
    own.push([match[1]!, match[2]!])
  }
  return own
}
