import { stripVTControlCharacters, styleText } from 'node:util'
import type { Coverage, Unjudged } from '../judge/coverage.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { Reporter, ReporterOptions } from './index.ts'

type Style = Parameters<typeof styleText>[0]

/** What the parts of a report need to be written. */
interface Pen {
  paint(style: Style, words: string): string
  /** The line of a project file in which a place is. */
  lineAt(at: Place): string | undefined
}

/** For people: each finding with the lines it speaks of, the other places, and how to read more; then the sum. */
export const text: Reporter = ({ diagnostics, summary, unjudged }, options) => {
  const pen = penFor(options)
  const { paint } = pen
  const blocks = diagnostics.map((diagnostic) => block(diagnostic, pen))
  const counts = [plural(summary.errors, 'error'), plural(summary.warnings, 'warning')]
  if (summary.infos > 0) counts.push(plural(summary.infos, 'remark'))
  const sum = counts.join(', ')
  const lines = [summary.errors > 0 ? paint(['bold', 'red'], sum) : paint('bold', sum)]
  const covered = coverageLine(summary.coverage)
  if (covered !== undefined) lines.push(covered)
  if (summary.off.length > 0) lines.push(`Switched off in data/site.yaml: ${summary.off.join(', ')}`)
  const [first] = diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
  if (first) lines.push(`To read why, and how to mend it: npm run explain ${first.rule}`)
  const parts = [...blocks, lines.join('\n')]
  if (options.verbose && unjudged.length > 0) parts.push(['Not judged:', ...unjudged.map(unjudgedLine)].join('\n'))
  return `${parts.join('\n\n')}\n`
}

/** How much of the prose was judged; undefined where there is none. */
function coverageLine(coverage: Coverage): string | undefined {
  const { sentences, unread, claims } = coverage
  if (sentences + unread === 0) return undefined
  const counts = [
    `${coverage.bound} bound`,
    `${coverage.agreeing} agree`,
    `${coverage.unbound} unbound`,
    `${coverage.abstained} abstained`,
    ...(coverage.contradictions > 0 ? [`${coverage.contradictions} against the data`] : []),
  ]
  const read = `Prose: ${plural(sentences, 'sentence')} read`
  const skipped = unread > 0 ? `, ${plural(unread, 'sentence')} in another language not read` : ''
  return `${read}${skipped}, ${plural(claims, 'claim')}${claims > 0 ? `: ${counts.join(', ')}` : ''}`
}

function unjudgedLine({ at, text: sentence, work, reason }: Unjudged): string {
  const words = sentence.replace(/\s+/g, ' ')
  const quoted = words.length > 90 ? `${words.slice(0, 89)}…` : words
  return `  ${show(at)}  ${clean(`"${quoted}"${work === undefined ? '' : ` (${work})`}: ${reason}`)}`
}

function penFor({ sources, colour }: ReporterOptions): Pen {
  const lines = new Map<string, readonly string[]>()
  return {
    paint: (style, words) => (colour ? styleText(style, words, { validateStream: false }) : words),
    lineAt: (at) => {
      const known = lines.get(at.file) ?? sources.get(at.file)?.split(/\r?\n/) ?? []
      lines.set(at.file, known)
      return known[at.line - 1]
    },
  }
}

function block(diagnostic: Diagnostic, pen: Pen): string {
  const { paint } = pen
  const colour = { error: 'red', warning: 'yellow', info: 'blue' } as const
  const head = `${paint('bold', show(diagnostic.at))}  ${paint(colour[diagnostic.severity], diagnostic.severity)}  ${paint('dim', diagnostic.rule)}`
  const parts = [head, `  ${clean(diagnostic.message)}`, ...frame(diagnostic.at, pen)]
  for (const related of diagnostic.related) {
    parts.push(`  ${paint('bold', show(related.at))}  ${clean(related.message)}`, ...frame(related.at, pen))
  }
  return parts.join('\n')
}

/** The line a place is in, with a mark under the column. */
function frame(at: Place, { paint, lineAt }: Pen): readonly string[] {
  const line = lineAt(at)
  if (line === undefined || line.trim() === '') return []
  const from = at.column > 80 ? at.column - 40 : 0
  const shown = clean(line.slice(from, from + 120).replaceAll('\t', ' '))
  const gutter = String(at.line).padStart(6)
  const margin = paint('dim', `${' '.repeat(gutter.length)} │ `)
  return [`${paint('dim', `${gutter} │ `)}${shown}`, `${margin}${' '.repeat(at.column - 1 - from)}^`]
}

function show(at: Place): string {
  return `${at.file}:${at.line}:${at.column}`
}

/** Quoted text must not steer the terminal. */
function clean(words: string): string {
  return stripVTControlCharacters(words).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�')
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
