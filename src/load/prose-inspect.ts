import GithubSlugger from 'github-slugger'
import type { Problem } from '../model/diagnostic.ts'
import { didYouMean } from '../model/nearest.ts'
import type { Heading, Image, Link, ProseNode, Reference, Scope } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import { safeAddress } from '../model/scalar.ts'
import { splitIds, vocabulary } from '../model/vocabulary.ts'
import { definitionsIn, imagesIn } from './prose-definitions.ts'
import { shorten } from './shorten.ts'

/** What a page's tree says, gathered in one walk. */
export interface Inspection {
  readonly headings: Heading[]
  readonly references: Reference[]
  readonly links: Link[]
  readonly images: Image[]
  readonly looseNotes: { readonly id: string; readonly at: Place }[]
  readonly problems: Problem[]
  readonly text: string
}

const inlineHtml = ['br', 'sub', 'sup', 'kbd']

/**
 * Gathers what the rules need from a tree, and refuses whatever is not data: code, raw HTML, unknown components,
 * attributes that are not plain text, addresses that could run something. `reserved` are ids that headings must not take.
 */
export function inspectProse(tree: ProseNode, file: string, reserved: Iterable<string>): Inspection {
  const slugger = new GithubSlugger()
  for (const id of reserved) slugger.slug(id)
  const found: Inspection = {
    headings: [],
    references: [],
    links: [],
    images: [],
    looseNotes: [],
    problems: [],
    text: wordsOf(tree).trim(),
  }
  const definitions = definitionsIn(tree)
  const images = imagesIn(tree)
  const report = (rule: string, at: Place, message: string) => found.problems.push({ rule, at, message })

  function visit(node: ProseNode, scopes: readonly Scope[], parent?: ProseNode): void {
    const at = startOf(node, file)
    let inner = scopes
    switch (node.type) {
      case 'mdxjsEsm':
        report(
          'content-is-data',
          at,
          'Content is data, not code: import and export are not allowed. Remove the line; pages with code live in src/pages/.',
        )
        return
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value ?? '')) {
          report(
            'content-is-data',
            at,
            `Content is data, not code: {${shorten(node.value ?? '')}} is not allowed. Write the words, cite a fact with <Fact id="…" />, or put a "\\" before the brace.`,
          )
        }
        return
      case 'html':
        report('content-is-data', at, 'Raw HTML is not allowed in content. Write Markdown.')
        return
      case 'heading': {
        const text = wordsOf(node).trim()
        found.headings.push({ depth: node.depth as number, text, id: slugger.slug(text), at })
        break
      }
      case 'link':
      case 'definition':
        if (images.has(node.identifier as string)) break
        found.links.push({ href: node.url as string, text: wordsOf(node), at })
        checkAddress(node.url as string, at)
        break
      case 'image':
        found.images.push({ src: node.url as string, alt: (node.alt as string | null) ?? '', at })
        checkAddress(node.url as string, at)
        break
      case 'imageReference':
        found.images.push({ src: definitions.get(node.identifier as string) ?? '', alt: (node.alt as string | null) ?? '', at })
        break
      case 'text':
        for (const match of (node.value ?? '').matchAll(/\[\^([^\]\s]+)\]/g))
          found.looseNotes.push({ id: match[1]!, at: within(node, match.index, at) })
        break
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const reference = readComponent(node, at, scopes, parent)
        if (reference?.component === 'For') {
          const { party, offering } = reference.attributes
          inner = [...scopes, { parties: splitIds(party ?? ''), offerings: splitIds(offering ?? ''), at }]
        }
        break
      }
    }
    for (const child of node.children ?? []) visit(child, inner, node)
  }

  function checkAddress(href: string, at: Place) {
    if (!safeAddress(href))
      report(
        'unsafe-address',
        at,
        `The address "${shorten(href)}" cannot be linked to. Use https://, mailto:, tel: or an address of this site such as /areas/sign-in/.`,
      )
  }

  /** The component as a reference, after refusing what it may not have. */
  function readComponent(node: ProseNode, at: Place, scopes: readonly Scope[], parent?: ProseNode): Reference | undefined {
    const name = (node.name as string | null) ?? ''
    const attributes = (node.attributes ?? []) as readonly ProseNode[]
    const component = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined
    if (!component) {
      if (inlineHtml.includes(name) && attributes.length === 0) return undefined
      const known = Object.keys(vocabulary)
      if (inlineHtml.includes(name)) report('content-is-data', at, `<${name}> takes no attributes here. Remove them.`)
      else if (/^[a-z]/.test(name) || name === '') {
        report(
          'content-is-data',
          at,
          `Raw HTML such as <${name}> is not allowed in content, but for ${inlineHtml.join(', ')}. Write Markdown, or put a "\\" before the "<".`,
        )
      } else report('unknown-component', at, `There is no component <${name}>.${didYouMean(name, known) || ` Known: ${known.join(', ')}.`}`)
      return undefined
    }
    const values: Record<string, string> = {}
    const places: Record<string, Place> = {}
    for (const attribute of attributes) {
      const place = startOf(attribute, file)
      const key = attribute.name as string
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        report(
          'content-is-data',
          place,
          `Attributes of <${name}> are plain text in quotes${key ? `: ${key}="…"` : ''}. Write the value out.`,
        )
      } else if (!Object.hasOwn(component.attributes, key)) {
        const known = Object.keys(component.attributes)
        const hint = didYouMean(key, known) || (known.length > 0 ? ` It has ${known.join(', ')}.` : ' It has none.')
        report('unknown-component', place, `<${name}> has no attribute "${key}".${hint}`)
      } else if (Object.hasOwn(values, key)) {
        report('unknown-component', place, `The attribute "${key}" stands here a second time. Remove one.`)
      } else {
        values[key] = attribute.value
        places[key] = place
      }
    }
    const understood = attributes.every((attribute) => Object.hasOwn(values, attribute.name as string))
    for (const [key, { required }] of Object.entries(component.attributes)) {
      if (required && understood && !Object.hasOwn(values, key)) {
        report('unknown-component', at, `<${name}> needs the attribute "${key}". Write <${name} ${key}="…" />.`)
      }
    }
    const filled = (node.children?.length ?? 0) > 0
    if (filled && !component.children)
      report('unknown-component', at, `<${name}> holds no words. Write <${name} … />, and move the words behind it.`)
    const alone = component.block || (name === 'Duties' && !filled)
    if (alone && node.type === 'mdxJsxTextElement' && parent) {
      report(
        'unknown-component',
        at,
        `<${name}> is a block and cannot stand inside a sentence. Put it on a line of its own, with an empty line before and after.`,
      )
    }
    const reference: Reference = { component: name, attributes: values, text: wordsOf(node).trim(), scopes, at, attributeAt: places }
    found.references.push(reference)
    return reference
  }

  visit(tree, [])
  return found
}

/** Where a node begins. */
export function startOf(node: ProseNode, file: string): Place {
  const { start } = node.position as { start: { line: number; column: number } }
  return { file, line: start.line, column: start.column }
}

/** The place of a part of a text node, as near as its words tell. */
function within(node: ProseNode, index: number, at: Place): Place {
  const before = (node.value ?? '').slice(0, index).split('\n')
  const last = before.at(-1)!.length
  return { ...at, line: at.line + before.length - 1, column: before.length > 1 ? last + 1 : at.column + last }
}

function isComment(code: string): boolean {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').trim() === ''
}

/** The words of a node, blocks parted by line breaks. */
export function wordsOf(node: ProseNode): string {
  if (node.type === 'yaml' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return ''
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value ?? ''
  if (node.type === 'break') return ' '
  const words = (node.children ?? []).map(wordsOf).join('')
  return ['paragraph', 'heading', 'listItem', 'tableRow'].includes(node.type)
    ? `${words}\n`
    : node.type === 'tableCell'
      ? `${words} `
      : words
}
