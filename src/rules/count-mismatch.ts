import type { Context, Rule } from '../check.ts'
import { countOf } from '../model/count.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Offering } from '../model/offering.ts'
import type { Place } from '../model/place.ts'
import { attributesOf } from '../model/running-text.ts'
import type { Countable } from '../model/vocabulary.ts'
import { miscountedLists } from './list-count.ts'
import { numberOf, numberPattern, numberWords } from './numbers.ts'
import { ownNodes, placeOf } from './outline.ts'
import { type PartyFinder, partyFinder } from './party-mentions.ts'
import { offeringNames, reachOf } from './reach.ts'
import { type SentenceIn, sentencesOf } from './sentences.ts'
import { offered } from './words.ts'

type Counted = Exclude<Countable, 'facts'> | 'models' | 'controls' | 'sold'

const nouns: Readonly<Record<string, Counted>> = {
  area: 'areas',
  areas: 'areas',
  party: 'parties',
  parties: 'parties',
  offering: 'offerings',
  offerings: 'offerings',
  layer: 'layers',
  layers: 'layers',
  duty: 'duties',
  duties: 'duties',
  model: 'models',
  models: 'models',
  scenario: 'scenarios',
  scenarios: 'scenarios',
  attestation: 'attestations',
  attestations: 'attestations',
  deployments: 'sold',
  editions: 'sold',
  plans: 'sold',
  control: 'controls',
  controls: 'controls',
}
const anyNoun = new RegExp(`[\\s-](?:${Object.keys(nouns).join('|')})(?![\\p{L}-])`, 'iu')
const between = '(?:(?:different|distinct|main|separate|further|responsibility|security|service|listed|single)\\s+)?'
const phrase = new RegExp(
  `(?<![\\p{L}\\d.,-])(${numberPattern}|both)([\\s-]+)${between}(${Object.keys(nouns).join('|')})(?![\\p{L}-])`,
  'giu',
)
const behindCount = new RegExp(`^\\s+${between}(${Object.keys(nouns).join('|')})(?![\\p{L}-])`, 'iu')
/** A number before this one, joined to it: "three parties and eight areas". */
const joined = new RegExp(`${phrase.source}(?:,\\s+(?:and\\s+)?|\\s+(?:and|in|across)\\s+)$`, 'iu')
/** Words right before a number that make it the number of all there are. */
const whole =
  /(?:\b(?:all|into|there (?:are|is)|covers?|lists|describes|consists of|comprises|made up of|spans|across|total of|has|have|holds?|sold (?:in|as)|over)(?: (?:the|our|its|these))?|\b(?:the|our|its))\s+$/i
/** Words right behind it that leave out some. */
const partial =
  /^(?:\s*,)?\s+(?:that|which|where|in which|whose|who|with|without|above|below|here|each|at a time|deserve|need|matter|of (?:them|these)|follow)\b/i
const sharing = /\b(?:share[ds]?|sharing|split|divided?|divides|agreed?|involves?)\b[^.]*\b(?:between|among|by|across)\s+(?:the\s+)?$/i
const joining =
  /^\s+(?:take part|takes part|are involved|share|divide|work together|have a part|keep|hold|look after|answer for|stand behind)\b/i
const together =
  /\b(?:kept|held|run|secured|protected|divided|shared|looked after|carried|done|split)\b[^.]*\b(?:by|between|among|across)\s+(?:the\s+)?$|\binto\s+$/i
/** Behind another number of all there are: "in nine areas and between three parties". */
const counted = /\bareas?\s+and\s+(?:between|among|for|of)\s+$/i
/** Behind other numbers, at the end of a summary: "Fourteen resources, five kinds of work and three parties." */
const summing = new RegExp(`^\\W*(?:${numberPattern})\\s[^.;:]*\\band\\s+$`, 'i')
/** A small number is mostly a choice. */
const manifold = 4
const local =
  /\b(?:each|every|per|some|other|another|only|at least|up to|more than|fewer than|less than|first|last|next|these|those|any)\b[^,;:.]*$/i

/** Numbers that `<Count>` shows before the name of something else. */
function* miscounted({ project }: Context): Generator<Finding> {
  for (const page of project.pages) {
    for (const node of ownNodes(page)) {
      for (const [index, child] of (node.children ?? []).entries()) {
        const of = child.name === 'Count' ? attributesOf(child).of : undefined
        if (of === undefined) continue
        const noun = behindCount.exec(node.children?.[index + 1]?.value ?? '')?.[1]
        const named = noun === undefined ? undefined : nouns[noun.toLowerCase()]
        if (named === undefined || named === of) continue
        yield {
          message: `<Count of="${of}" /> counts ${of}, but the word behind it is "${noun}". Write of="${named}", or mend the word.`,
          at: placeOf(child, page),
        }
      }
    }
  }
}

export const countMismatch: Rule = {
  id: 'count-mismatch',
  severity: 'error',
  *check(context) {
    const { project } = context
    const finder = partyFinder(project)
    yield* miscounted(context)
    yield* miscountedLists(context)
    for (const sentence of sentencesOf(project)) {
      if (!anyNoun.test(sentence.text)) continue
      for (const match of sentence.text.matchAll(phrase)) {
        const [words, number = '', join = ' ', noun = ''] = match
        const what = nouns[noun.toLowerCase()]!
        const both = number.toLowerCase() === 'both'
        const value = both ? 2 : numberOf(number)
        if (!Number.isInteger(value) || sentence.leads === value) continue
        const summed = sentence.kind === 'summary' && summing.test(sentence.text.slice(0, match.index))
        if (!summed && !isWhole(sentence.text, match.index, words, what, { both, hyphen: join.includes('-'), value })) continue
        if (summed && !/^\W*$/.test(sentence.text.slice(match.index + words.length))) continue
        const counts = plausible(context, what, sentence, finder)
        const [expected] = counts
        if (expected === undefined || expected === 0 || counts.includes(value)) continue
        const component =
          what === 'models' || what === 'controls' || what === 'sold' ? '' : `, or <Count of="${what}" />, which keeps itself right`
        yield {
          message: `"${words}", but the data has ${expected === 1 ? 'one' : numberWords(expected)}. Write ${numberWords(expected)}${component}; or mend the data.`,
          at: sentence.place(match.index),
          related: firstOf(context, what).map((at) => ({ message: `The ${noun.toLowerCase()} of the data begin here.`, at })),
        }
      }
    }
  },
}

/** Whether the words speak of all there are of something, and not of some of it. */
function isWhole(
  text: string,
  index: number,
  words: string,
  what: Counted,
  { both, hyphen, value }: { readonly both: boolean; readonly hyphen: boolean; readonly value: number },
): boolean {
  const before = text.slice(0, index).replace(joined, '')
  const behind = text.slice(index + words.length)
  if (partial.test(behind) || local.test(before)) return false
  // "a three-party model"
  if (hyphen) return what === 'parties' && /^\s+(?:\p{L}+\s+)?(?:model|split|matrix|agreement between|responsibility)/iu.test(behind)
  if (both) return what === 'offerings'
  const opens = /^\W*$/.test(before) || /[:,]\s*$/.test(before)
  const restrictive = /\bof (?:the|our|these)\s+$/i.test(before)
  if (what === 'parties')
    return (
      sharing.test(before) ||
      together.test(before) ||
      counted.test(before) ||
      joining.test(behind) ||
      /\b(?:all|there are|involves?)\s+(?:the\s+)?$/i.test(before)
    )
  if (what === 'duties' || what === 'controls') return /\b(?:there are|have|has|all|covers?|lists)\s+(?:the\s+|our\s+)?$/i.test(before)
  if (what === 'models')
    return /\b(?:all|over|across|our|in|offer|sold in)\s+$/i.test(before) && /\b(?:service|deployment|our|offer|sold)\b/i.test(text)
  const all = value >= manifold && /\bin\s+$/i.test(before) && /^\s*(?:and\b|[,.]|$)/i.test(behind)
  return whole.test(before) || restrictive || all || (opens && /^\s*(?:[,.]|$|of responsibility|and\b)/i.test(behind))
}

/** The numbers that the words could mean, the likeliest first; none where the data cannot say. */
function plausible({ project, derived }: Context, what: Counted, sentence: SentenceIn, finder: PartyFinder): readonly number[] {
  if (project.problems.length > 0) return []
  const reach = reachOf(project, [sentence.text, sentence.previous, sentence.row], sentence)
  const offerings: readonly (Offering | undefined)[] = reach.limited ? [...reach.offerings, undefined] : [undefined]
  const parties = [...finder.idsIn(sentence.text, sentence.page), sentence.page?.party, undefined]
  const count = (of: Countable) =>
    offerings.flatMap((offering) => parties.map((party) => countOf(project, derived, of, { offering: offering?.id, party })))
  switch (what) {
    case 'areas':
      return [
        project.areas.length,
        ...count('areas'),
        ...project.layers.map((layer) => (isAbout(sentence, layer.title) ? layer.areas.length : -1)),
      ]
    case 'duties':
      return [...count('duties'), project.duties.length]
    case 'parties': {
      const used = countOf(project, derived, 'parties')
      return reach.limited
        ? [...reach.offerings.map((one) => one.parties.length), used, project.parties.length]
        : [used, project.parties.length]
    }
    case 'offerings': {
      const sold = project.offerings.filter(({ status }) => status === 'offered' || status === 'undescribed').length
      const inDimension = Object.entries(
        offeringNames(project).named(sentence.text).size > 0 ? [...offeringNames(project).named(sentence.text)] : [],
      )
      return [sold, offered(project).length, project.offerings.length, inDimension.length]
    }
    case 'sold':
      return [
        offered(project).length,
        project.offerings.length,
        project.offerings.filter(({ status }) => status !== 'retired').length,
        reach.limited ? reach.offerings.length : -1,
        ...project.dimensions.map(({ values }) => Object.keys(values).length),
        ...project.dimensions.map(({ id }) => new Set(offered(project).flatMap((one) => one.dimensions[id] ?? [])).size),
      ]
    case 'models': {
      const models = (list: readonly Offering[]) => new Set(list.flatMap((one) => one.dimensions.model ?? [])).size
      return [models(offered(project)), models(project.offerings)]
    }
    case 'controls':
      return project.frameworks.flatMap(({ controls }) => controls.length)
    default:
      return [countOf(project, derived, what), ...(what === 'attestations' ? [project.attestations.length] : [])]
  }
}

function isAbout(sentence: SentenceIn, title: string): boolean {
  return [sentence.text, ...sentence.headings, sentence.page?.title ?? ''].some((text) => text.toLowerCase().includes(title.toLowerCase()))
}

function firstOf({ project }: Context, what: Counted): readonly Place[] {
  switch (what) {
    case 'areas':
      return project.areas.slice(0, 1).map(({ at }) => at('id'))
    case 'duties':
      return project.duties.slice(0, 1).map(({ at }) => at('id'))
    case 'models':
      return project.dimensions.filter(({ id }) => id === 'model').map(({ at }) => at())
    case 'sold':
      return project.offerings.slice(0, 1).map(({ at }) => at())
    case 'controls':
      return project.frameworks.slice(0, 1).map(({ at }) => at())
    default:
      return project[what].slice(0, 1).map(({ at }) => at())
  }
}
