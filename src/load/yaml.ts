import {
  boolCoreTag,
  EVENT_ID,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml'
import type { Problem } from '../model/diagnostic.ts'
import { shorten } from './shorten.ts'
import { characterProblem, type Source } from './source.ts'
import { adviceFor, explainYaml } from './yaml-advice.ts'
import { hiddenEscapes } from './yaml-escapes.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './yaml-node.ts'

export interface YamlDocument {
  readonly root?: YamlNode
  readonly problems: readonly Problem[]
}

type Event = ReturnType<typeof parseEvents>[number]
type ScalarEvent = Extract<Event, { valueStart: number }>

const maxDepth = 32
const maxScalar = 64 * 1024
/** Beyond so many problems in one document, one more tells nothing new. */
export const mostProblems = 1000

/**
 * Reads one YAML or JSON document, YAML 1.2 core schema, without anchors, aliases and tags. Whatever another reader would
 * take differently is a problem: dates and numbers that change when read, a sentence cut by a comment, a key given twice.
 * `start` is the offset of `text` in the source, for front matter.
 */
export function readYaml(source: Source, text = source.text, start = 0): YamlDocument {
  const problems: Problem[] = []
  const add = (problem: Problem) => {
    if (problems.length < mostProblems) problems.push(problem)
  }
  const report = (rule: string, offset: number, message: string) => add({ rule, at: source.place(start + offset), message })
  /** Counts what is left out, so that the maps and lists around it know. */
  let losses = 0
  const refused = (offset: number): YamlScalar => {
    losses++
    return { kind: 'scalar', start: start + offset, value: null, raw: '', refused: true }
  }
  let events: readonly Event[]
  try {
    events = parseEvents(text, { filename: source.file, maxDepth })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const offset = error.mark?.position ?? 0
    // A character that cannot be shown is reported as such, by those who read the source.
    if (!/null byte|non-printable/.test(error.reason)) report('yaml-syntax', offset, explainYaml(error.reason, text, offset, maxDepth))
    return { problems }
  }
  let next = 0

  function compose(keyStart: number): YamlNode {
    const event = events[next++]!
    if (event.type === EVENT_ID.ALIAS) {
      const at = 'anchorStart' in event ? event.anchorStart - 1 : keyStart
      report('yaml-syntax', at, `Aliases (*name) are not allowed: a copy that changes elsewhere is hard to review. ${adviceFor('*')}`)
      return refused(at)
    }
    if ('anchorStart' in event) refuseProperties(event)
    const before = losses
    if (event.type === EVENT_ID.MAPPING) return composeMap(event.start)
    if (event.type === EVENT_ID.SEQUENCE) {
      const items: YamlNode[] = []
      while (events[next]!.type !== EVENT_ID.POP) items.push(compose(event.start))
      next++
      return { kind: 'list', start: start + event.start, items, damaged: losses > before }
    }
    return composeScalar(event as ScalarEvent, keyStart)
  }

  function composeMap(mapStart: number): YamlMap {
    const entries = new Map<string, YamlEntry>()
    const before = losses
    let missing = false
    while (events[next]!.type !== EVENT_ID.POP) {
      const keyEvent = events[next]!
      const keyNode = compose(mapStart)
      const offset = keyNode.start - start
      const node = compose(offset)
      const refusedKey = keyNode.kind === 'scalar' && keyNode.refused === true
      if (keyNode.kind !== 'scalar' || keyNode.value === null) {
        losses++
        missing = true
        if (!refusedKey)
          report('yaml-syntax', offset, 'A key must be a word. Put quotes around it, or remove the "?" or the brackets before it.')
        continue
      }
      const key = keyEvent.type === EVENT_ID.SCALAR ? keyNode.raw || String(keyNode.value) : String(keyNode.value)
      const earlier = entries.get(key)
      // A merge is an alias, and refused as that.
      if (key === '<<' && node.kind === 'scalar' && node.refused) {
        missing = true
        continue
      }
      if (key === '__proto__') {
        losses++
        report('yaml-syntax', offset, 'The key "__proto__" is not allowed. Remove it.')
      } else if (earlier) {
        losses++
        add({
          rule: 'yaml-duplicate-key',
          at: source.place(keyNode.start),
          message: `The key "${shorten(key)}" stands here a second time, so one of the two would be lost. Remove or rename one.`,
          related: [{ message: 'The first one is here.', at: source.place(earlier.keyStart) }],
        })
      } else entries.set(key, { key, keyStart: keyNode.start, node })
    }
    next++
    return { kind: 'map', start: start + mapStart, entries: [...entries.values()], damaged: losses > before, refused: missing }
  }

  function composeScalar(event: ScalarEvent, keyStart: number): YamlScalar {
    const begin = event.valueStart < 0 ? keyStart : event.valueStart
    if (event.valueEnd - event.valueStart > maxScalar) {
      report('yaml-syntax', begin, `A text of more than ${maxScalar} characters is not read. Move it to a page in content/.`)
      return refused(begin)
    }
    const value = getScalarValue(text, event)
    if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
      for (const { bad, index } of hiddenEscapes(value, text.slice(event.valueStart, event.valueEnd))) {
        add(characterProblem(bad, source.place(start + event.valueStart + index)))
      }
    }
    // A tag would have made something else of it; that it stands there is said already.
    if (event.tagStart >= 0) return { ...refused(begin), value, raw: value }
    if (event.style === SCALAR_STYLE.PLAIN) {
      return { kind: 'scalar', start: start + begin, raw: value, ...plainValue(value, event, begin) }
    }
    const quoted = event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED
    const shown = quoted ? begin - 1 : begin + (/^\s*/.exec(text.slice(begin, event.valueEnd))?.[0].length ?? 0)
    return { kind: 'scalar', start: start + shown, value, raw: '' }
  }

  /** The value of an unquoted scalar in the core schema, refusing what would not survive being read. */
  function plainValue(raw: string, event: ScalarEvent, begin: number): Pick<YamlScalar, 'value' | 'refused'> {
    if (event.valueStart < 0) return { value: null }
    if (/\s/.test(raw) && /^[ \t]+#/.test(text.slice(event.valueEnd, event.valueEnd + 80)) && !isRemark(text, begin, event.valueEnd)) {
      report(
        'yaml-lost-comment',
        text.indexOf('#', event.valueEnd),
        `YAML cuts the sentence "${shorten(raw)}" here: " #" begins a comment. Put quotes around the whole sentence, or move the comment to its own line.`,
      )
    }
    if (/^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt \t])/.test(raw) && !/[\s][^\d\s]/.test(raw)) {
      report('yaml-unquoted', begin, `Some readers take ${raw} for a moment in time, not for text. Put it in quotes: "${raw}".`)
      return { value: raw, refused: true }
    }
    for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
      const value: unknown = tag.resolve(raw, false, tag.tagName)
      if (value === NOT_RESOLVED) continue
      if (typeof value === 'number' && String(value) !== raw) {
        const number = raw.length < 16 && Number.isFinite(value) ? ` Where a number is meant, write ${value}.` : ''
        report(
          'yaml-unquoted',
          begin,
          `Without quotes this is the number ${value}, not ${shorten(raw)}. Put it in quotes: "${shorten(raw)}".${number}`,
        )
        return { value: raw, refused: true }
      }
      return { value: value as null | boolean | number }
    }
    return { value: raw }
  }

  function refuseProperties(event: { readonly anchorStart: number; readonly tagStart: number }) {
    if (event.anchorStart >= 0) report('yaml-syntax', event.anchorStart - 1, `Anchors (&name) are not allowed. ${adviceFor('&')}`)
    if (event.tagStart >= 0) report('yaml-syntax', event.tagStart, `Tags (!name) are not allowed. ${adviceFor('!')}`)
  }

  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length
  if (documents > 1) {
    const marks = [...text.matchAll(/^(?:---(?=\s|$)|\.\.\.)/gm)]
    const second = marks.find((mark) => mark[0] === '---' && /^[^#\s]/m.test(text.slice(0, mark.index).replace(/^(?:---|%.*)/gm, '')))
    report(
      'yaml-syntax',
      second?.index ?? marks.at(-1)?.index ?? 0,
      'A second YAML document begins here, and only one would be read. Remove the "---".',
    )
    return { problems }
  }
  next = 1
  if (documents === 0 || events[next]?.type === EVENT_ID.POP) {
    report('yaml-syntax', 0, 'The file is empty. Write its data, or remove it.')
    return { problems }
  }
  const root = compose(0)
  // What is left of a file with so many faults tells nothing that they do not tell.
  return problems.length < mostProblems ? { root, problems } : { problems }
}

/** The keys of names, which are a few words and no sentence. */
const names = /(?:^|[\s{,])(?:title|name|short|slogan|term|by|unit|vendor):[ \t]*$/

/** Whether what follows a value is a remark set apart from a name, as in `title: Identity and access   # band in diagrams`. */
function isRemark(text: string, begin: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', begin) + 1, begin)
  return names.test(before) && /^(?: {2,}| *\t[ \t]*)#(?:\s|$)/.test(text.slice(end, end + 80)) && !/[.!?]$/.test(text.slice(begin, end))
}
