import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stage } from '../../src/integration/output.ts'

/* Publishes one output after another to a folder, until it is killed: node test/build/publish-forever.ts OUTPUT */
const [output = ''] = process.argv.slice(2)
for (let run = 0; ; run++) {
  const staging = stage(output)
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(staging.folder, name), `run ${run}`)
  staging.publish()
  if (run === 0) process.stdout.write('ready\n')
}
