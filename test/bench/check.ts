import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeProject } from './project.ts'

/** Times whole processes of `demarc check`: the sample, and 10,000 duties with 200 pages, without and with a warm cache. */

const repository = new URL('../..', import.meta.url).pathname
const cli = join(repository, 'src/cli.ts')
const runs = 5
const tellMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))`

interface Figure {
  /** Median wall time of a whole process. */
  readonly seconds: number
  /** Largest resident set of any run. */
  readonly megabytes: number
}

function measure(root: string, before = () => {}): Figure {
  const times: number[] = []
  let megabytes = 0
  for (let run = 0; run <= runs; run++) {
    before()
    const start = performance.now()
    const child = spawnSync(process.execPath, ['--import', tellMemory, cli, 'check', '--root', root, '--format', 'json'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    // The first run warms the disk and is not counted.
    if (run > 0) times.push((performance.now() - start) / 1000)
    if (child.status !== 0) throw new Error(`The check of ${root} ended with ${child.status}: ${child.stdout.slice(0, 2000)}`)
    megabytes = Math.max(megabytes, Number(child.stderr.trim().split('\n').at(-1)) / 1024)
  }
  return { seconds: times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!, megabytes }
}

const big = join(tmpdir(), 'demarc-bench-check')
writeProject(big, { areas: 1000, dutiesPerArea: 10, pages: 200 })
const cache = join(big, 'node_modules/.cache')
const figures: Record<string, Figure> = {
  'sample (≤ 0.7 s)': measure(repository),
  '10,000 duties, 200 pages, cold (≤ 4 s, ≤ 500 MB)': measure(big, () => rmSync(cache, { recursive: true, force: true })),
  '10,000 duties, 200 pages, warm (≤ 1 s)': measure(big),
}
writeProject(big, { areas: 1000, dutiesPerArea: 10, pages: 0 })
figures['10,000 duties, no pages (≤ 1.2 s)'] = measure(big)
for (const [name, { seconds, megabytes }] of Object.entries(figures))
  console.log(`${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB  ${name}`)
rmSync(big, { recursive: true, force: true })
