import {
  boolCoreTag,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_PLAIN,
  YAMLException,
} from 'js-yaml'
import type { Problem } from '../model/diagnostic.ts'
import { characterProblems, type Source } from './source.ts'

export interface YamlScalar {
  readonly kind: 'scalar'
  readonly start: number
  readonly value: string | number | boolean | null
  /** As it was written, where it is not quoted. */
  readonly raw: string
}
export interface YamlEntry {
  readonly key: string
  readonly keyStart: number
  readonly node: YamlNode
}
export interface YamlMap {
  readonly kind: 'map'
  readonly start: number
  readonly entries: readonly YamlEntry[]
  /** Set where a part of it was taken out because it could not be read. */
  readonly damaged?: boolean
}
export interface YamlList {
  readonly kind: 'list'
  readonly start: number
  readonly items: readonly YamlNode[]
  readonly damaged?: boolean
}
/** A YAML value with the offsets of all its parts. */
export type YamlNode = YamlScalar | YamlMap | YamlList

export interface YamlDocument {
  readonly root?: YamlNode
  readonly problems: readonly Problem[]
}

type Event = ReturnType<typeof parseEvents>[number]
type ScalarEvent = Extract<Event, { valueStart: number }>

const maxDepth = 32
const maxScalar = 64 * 1024

/**
 * Reads one YAML or JSON document, YAML 1.2 core schema, without anchors, aliases and tags. Whatever another reader would
 * take differently is a problem: dates and numbers that change when read, a sentence cut by a comment, a key given twice.
 * `start` is the offset of `text` in the source, for front matter.
 */
export function readYaml(source: Source, text = source.text, start = 0): YamlDocument {
  const problems: Problem[] = []
  const report = (rule: string, offset: number, message: string) => {
    problems.push({ rule, at: source.place(start + offset), message })
  }
  let events: readonly Event[]
  try {
    events = parseEvents(text, { filename: source.file, maxDepth })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    report('yaml-syntax', error.mark?.position ?? 0, `This is not YAML: ${error.reason}. Mend the line, or the one before it.`)
    return { problems }
  }
  let next = 0

  function compose(keyStart: number): YamlNode {
    const event = events[next++]!
    if ('anchorStart' in event && event.type !== EVENT_ALIAS) refuseProperties(event)
    if (event.type === EVENT_MAPPING) return composeMap(event.start)
    if (event.type === EVENT_SEQUENCE) {
      const items: YamlNode[] = []
      while (events[next]!.type !== EVENT_POP) items.push(compose(event.start))
      next++
      return { kind: 'list', start: start + event.start, items }
    }
    if (event.type === EVENT_SCALAR) return composeScalar(event as ScalarEvent, keyStart)
    const at = 'anchorStart' in event ? event.anchorStart - 1 : keyStart
    report('yaml-syntax', at, 'Aliases (*name) are not allowed: a copy that changes elsewhere is hard to review. Write the value out.')
    return { kind: 'scalar', start: start + at, value: null, raw: '' }
  }

  function composeMap(mapStart: number): YamlMap {
    const entries = new Map<string, YamlEntry>()
    while (events[next]!.type !== EVENT_POP) {
      const keyEvent = events[next]!
      const keyNode = compose(mapStart)
      const offset = keyNode.start - start
      const node = compose(offset)
      if (keyNode.kind !== 'scalar' || keyNode.value === null) {
        report('yaml-syntax', offset, 'A key must be a word. Put quotes around it, or remove the "?" or the brackets before it.')
        continue
      }
      const key = keyEvent.type === EVENT_SCALAR ? keyNode.raw || String(keyNode.value) : String(keyNode.value)
      const earlier = entries.get(key)
      if (key === '__proto__') report('yaml-syntax', offset, 'The key "__proto__" is not allowed. Remove it.')
      else if (earlier) {
        problems.push({
          rule: 'yaml-duplicate-key',
          at: source.place(keyNode.start),
          message: `The key "${key}" stands here a second time, so one of the two would be lost. Remove or rename one.`,
          related: [{ message: 'The first one is here.', at: source.place(earlier.keyStart) }],
        })
      } else entries.set(key, { key, keyStart: keyNode.start, node })
    }
    next++
    return { kind: 'map', start: start + mapStart, entries: [...entries.values()] }
  }

  function composeScalar(event: ScalarEvent, keyStart: number): YamlScalar {
    const begin = event.valueStart < 0 ? keyStart : event.valueStart
    const value = getScalarValue(text, event)
    if (event.valueEnd - event.valueStart > maxScalar) {
      report('yaml-syntax', begin, `A text of more than ${maxScalar} characters is not read. Move it to a page in content/.`)
      return { kind: 'scalar', start: start + begin, value: '', raw: '' }
    }
    if (event.style === SCALAR_STYLE_DOUBLE_QUOTED && text.slice(event.valueStart, event.valueEnd).includes('\\')) {
      problems.push(...characterProblems(value, () => source.place(start + begin)))
    }
    const quoted = event.style === SCALAR_STYLE_DOUBLE_QUOTED || event.style === 2
    const offset = start + (quoted && event.valueStart > 0 ? event.valueStart - 1 : begin)
    if (event.style !== SCALAR_STYLE_PLAIN) return { kind: 'scalar', start: offset, value, raw: '' }
    return { kind: 'scalar', start: offset, value: plainValue(value, event, begin), raw: value }
  }

  /** The value of an unquoted scalar in the core schema, refusing what would not survive being read. */
  function plainValue(raw: string, event: ScalarEvent, begin: number): YamlScalar['value'] {
    if (event.valueStart < 0) return null
    if (/\s/.test(raw) && /^[ \t]+#/.test(text.slice(event.valueEnd, event.valueEnd + 80))) {
      report(
        'yaml-lost-comment',
        event.valueEnd + text.slice(event.valueEnd).indexOf('#'),
        `YAML cuts the sentence "${shorten(raw)}" here: " #" begins a comment. Put quotes around the whole sentence, or move the comment to its own line.`,
      )
    }
    if (/^\d{4}-\d{1,2}-\d{1,2}/.test(raw)) {
      report('yaml-unquoted', begin, `Some readers take ${raw} for a moment in time, not for text. Put it in quotes: "${raw}".`)
      return raw
    }
    for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
      const value: unknown = tag.resolve(raw, false, tag.tagName)
      if (value === NOT_RESOLVED) continue
      if (typeof value === 'number' && String(value) !== raw) {
        report('yaml-unquoted', begin, `Without quotes this is the number ${value}, not ${raw}. Put it in quotes: "${raw}".`)
        return raw
      }
      return value as null | boolean | number
    }
    return raw
  }

  function refuseProperties(event: { readonly anchorStart: number; readonly tagStart: number }) {
    if (event.anchorStart >= 0)
      report('yaml-syntax', event.anchorStart - 1, 'Anchors (&name) are not allowed. Write the value out where it is needed.')
    if (event.tagStart >= 0)
      report('yaml-syntax', event.tagStart, 'Tags (!name) are not allowed. Remove it; put quotes around what should be text.')
  }

  const documents = events.filter((event) => event.type === EVENT_DOCUMENT).length
  if (documents > 1) {
    report('yaml-syntax', 0, 'The file holds several YAML documents, of which only one would be read. Remove the "---" between them.')
    return { problems }
  }
  next = 1
  if (documents === 0 || events[next]?.type === EVENT_POP) {
    report('yaml-syntax', 0, 'The file is empty. Write its data, or remove it.')
    return { problems }
  }
  return { root: compose(0), problems }
}

/** The plain value of a node. */
export function toValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(toValue)
  return Object.fromEntries(node.entries.map((entry) => [entry.key, toValue(entry.node)]))
}

/** The node at a path with the offset where it is best pointed at, or that of its nearest parent. */
export function findNode(node: YamlNode, path: readonly PropertyKey[]): { readonly node?: YamlNode; readonly offset: number } {
  let [current, offset] = [node, node.start]
  for (const step of path) {
    if (current.kind === 'map') {
      const entry = current.entries.find(({ key }) => key === step)
      if (!entry) return { offset }
      current = entry.node
      offset = current.kind === 'scalar' ? current.start : entry.keyStart
    } else if (current.kind === 'list' && typeof step === 'number' && current.items[step]) {
      current = current.items[step]
      offset = current.start
    } else return { offset }
  }
  return { node: current, offset }
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`
}
