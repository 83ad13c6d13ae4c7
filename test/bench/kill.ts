import { rmSync } from 'node:fs'
import { copySite } from '../build/folders.ts'
import { kill, type Outcome, prepare } from '../build/kill.ts'

/*
 * Kills builds at random moments and counts what is left of the published output: node test/bench/kill.ts [KILLS]
 * One in four is a SIGTERM, the rest SIGKILL. Exit status 1 if an output was lost, or leftovers stayed after recovery.
 */
const kills = Number(process.argv[2] ?? 50)
const victim = await prepare(copySite())
const counts = new Map<Outcome, number>()
for (let run = 0; run < kills; run++) {
  // Half of them around the end, where the output is made, verified and swapped.
  const share = run % 2 === 0 ? Math.random() : 0.7 + Math.random() * 0.35
  const outcome = await kill(victim, victim.duration * share, run % 4 === 3 ? 'SIGTERM' : 'SIGKILL')
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
}
rmSync(victim.root, { recursive: true })
process.stdout.write(`${kills} kills of a build of ${Math.round(victim.duration)} ms\n`)
for (const [outcome, count] of counts) process.stdout.write(`${String(count).padStart(5)}  ${outcome}\n`)
process.exitCode = counts.has('LOST') || counts.has('LEFTOVERS') ? 1 : 0
