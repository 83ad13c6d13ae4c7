import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A name for something that this process has made, unlike all others: its id, its start, and a random part. */
export function ownerName(): string {
  return `${process.pid}-${startOf(process.pid)}-${randomBytes(4).toString('hex')}`
}

/** Whether the process that gave a name still runs. A name that is none belongs to nobody. */
export function ownerRuns(name: string): boolean {
  const [, pid, start] = /^(\d+)-(\d+)-[0-9a-f]+$/.exec(name) ?? []
  return pid !== undefined && runs(Number(pid)) && startOf(Number(pid)) === start
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, where the system says so: ids are given out again, above all in containers. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0'
  } catch {
    return '0'
  }
}
