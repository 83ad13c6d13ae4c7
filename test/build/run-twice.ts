import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { demarc } from '../../src/integration/index.ts'

/* Builds the site in a folder, changes its version to 2.0, and builds it again in the same process: node test/build/run-twice.ts ROOT */
const root = resolve(process.argv[2] ?? '.')
const file = join(root, 'data/site.yaml')
const integrations = [demarc()]
await build({ root, configFile: false, integrations })
writeFileSync(file, readFileSync(file, 'utf8').replace('version: "1.0"', 'version: "2.0"'))
await build({ root, configFile: false, integrations })
