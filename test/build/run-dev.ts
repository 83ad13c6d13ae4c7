import { resolve } from 'node:path'
import { dev } from 'astro'
import { demarc } from '../../src/integration/index.ts'

/* Serves the site in a folder: node test/build/run-dev.ts ROOT. Prints "ready PORT". */
const server = await dev({
  root: resolve(process.argv[2] ?? '.'),
  configFile: false,
  integrations: [demarc()],
  server: { port: 0, host: '127.0.0.1' },
})
process.stdout.write(`ready ${server.address.port}\n`)
