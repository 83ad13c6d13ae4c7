import type { Evaluation } from './evaluate.ts'
import type { Outcome } from './run.ts'

const isObservable = ({ observable }: Outcome) => 'witnesses' in observable
const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((part / whole) * 1000) / 10} %`)

/** The figures per kind, the misses by name, the unobservable ones with the reason, and what is said of the unchanged sites. */
export function reportOf({ sites, outcomes }: Evaluation, verbose: boolean): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))]
  const width = Math.max(4, ...kinds.map((kind) => kind.length))
  const row = (name: string, some: readonly Outcome[]) => {
    const seen = some.filter(isObservable)
    const placed = seen.filter(({ caught }) => caught === 'placed').length
    const cells = [
      some.length,
      seen.length,
      placed,
      seen.filter(({ caught }) => caught === 'elsewhere').length,
      seen.filter(({ caught }) => caught === 'missed').length,
    ]
    return `${name.padEnd(width)} ${cells.map((cell) => String(cell).padStart(10)).join(' ')} ${percent(placed, seen.length).padStart(8)}\n`
  }
  const head = `${'kind'.padEnd(width)} ${['mutants', 'observable', 'caught', 'misplaced', 'missed'].map((word) => word.padStart(10)).join(' ')}\n`
  const parts = [
    head,
    ...kinds.map((kind) =>
      row(
        kind,
        outcomes.filter((one) => one.kind === kind),
      ),
    ),
    '\n',
  ]
  for (const { name } of sites)
    parts.push(
      row(
        `site ${name}`,
        outcomes.filter((one) => one.site === name),
      ),
    )
  parts.push(row('all', outcomes), '\n')
  const missed = outcomes.filter((one) => isObservable(one) && one.caught !== 'placed')
  parts.push(
    `Observable and not caught at the right place (${missed.length}):\n`,
    ...missed.map((one) => `  ${nameOf(one)}\n${becauseOf(one, verbose)}`),
    '\n',
  )
  const unseen = outcomes.filter((one) => !isObservable(one))
  parts.push(
    `Not observable (${unseen.length}), of which caught all the same ${unseen.filter(({ caught }) => caught !== 'missed').length}:\n`,
  )
  if (verbose)
    parts.push(
      ...unseen.map(
        (one) => `  ${nameOf(one)}\n    ${reasonOf(one)}${one.caught === 'missed' ? '' : `; found by ${one.rules.join(', ')}`}\n`,
      ),
    )
  else
    for (const reason of new Set(unseen.map(reasonOf))) {
      const some = unseen.filter((one) => reasonOf(one) === reason)
      parts.push(
        `  ${some.length} × ${reason}\n`,
        ...kinds.flatMap((kind) => {
          const own = some.filter((one) => one.kind === kind)
          return own.length > 0 ? [`    ${kind}: ${own.map((one) => `${one.site} ${one.file}:${one.line}`).join(', ')}\n`] : []
        }),
      )
    }
  parts.push('\nFindings on the unchanged sites:\n')
  for (const { name, findings } of sites)
    parts.push(
      `  ${name}: ${findings.length === 0 ? 'none' : ''}\n`,
      ...findings.map(({ rule, at, message }) => `    ${at.file}:${at.line}:${at.column} ${rule} ${message}\n`),
    )
  return parts.join('')
}

function nameOf(one: Outcome): string {
  return `${one.site} · ${one.kind} · ${one.file}:${one.line}: ${cut(one.before)} → ${cut(one.after)}`
}

function becauseOf({ observable, caught, rules }: Outcome, verbose: boolean): string {
  if (!('witnesses' in observable)) return ''
  const told = observable.witnesses.slice(0, verbose ? 12 : 2).map(({ at, says }) => `    against ${at.file}:${at.line} "${cut(says)}"\n`)
  return told.join('') + (caught === 'elsewhere' ? `    found only elsewhere, by ${rules.join(', ')}\n` : '')
}

function reasonOf({ observable }: Outcome): string {
  return 'reason' in observable ? observable.reason : ''
}

function cut(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 110 ? `${flat.slice(0, 109).trimEnd()}…` : flat
}
