import { isFaint, stems } from '../judge/words.ts'
import type { Area } from '../model/area.ts'
import type { Derivation } from '../model/derive.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { Party } from '../model/party.ts'
import type { Project } from '../model/project.ts'
import type { RunningText } from '../model/running-text.ts'
import { areaNames } from './area-names.ts'
import { handMatrices } from './hand-matrix.ts'
import { type Block, type ListBlock, outlineOf } from './outline.ts'
import { type PartyFinder, partyFinder } from './party-mentions.ts'
import { reachOf } from './reach.ts'

/** A list of what one party is responsible for. */
export interface PartyList {
  readonly list: ListBlock
  readonly party: Party
  /** The lead-in or the heading that gives it to the party. */
  readonly title: RunningText
  /** Whether it names examples only. */
  readonly loose: boolean
  /** Whether the page shows the matrix too: its rows in which the party has a duty. */
  readonly rows: readonly Area[] | undefined
  /** The areas in which the party has duties that count, where the list speaks; of the area of the page alone. */
  readonly areas: readonly Area[]
  readonly items: readonly PartyItem[]
}

interface PartyItem {
  readonly run: RunningText
  readonly at: ListBlock['at']
  /** The areas in which the party has a duty, or gives help, that the item seems to mean. */
  readonly ties: readonly Area[]
  /** Whether the data speaks of it as another's, which is for the claims to judge. */
  readonly foreign: boolean
}

const owning =
  /\b(?:responsib\w+|accountab\w+|dut(?:y|ies)|obligations?|in charge of|takes? care of|looks? after|manages?|handles?|owns?|must|need(?:s)? to|ha(?:s|ve) to|(?:do|does|part)\s*:?$)/i
const others =
  /\b(?:not|no longer|never|don[’']t|do not|does not|doesn[’']t|only if|if|when|may|might|can|could|should|recommend\w*|optional\w*|questions?|steps?|mistakes?|mostly|often|missed|tips?)\b|\?/i
const loosely =
  /\b(?:includ\w+|such as|for example|e\.g|among (?:them|these|others)|some of|begin with|start with|above all|in particular|most important\w*|examples?)\b/i
const titled = /\b(?:responsibilit(?:y|ies)|duties|obligations|your part|our part|what (?:you|we|\S+) (?:do|does|must do|have to do))\b/i

const memo = new WeakMap<Project, readonly PartyList[]>()

/** The lists of the prose that stand under words which give them to one party. */
export function partyLists(project: Project, derived: Derivation): readonly PartyList[] {
  const known = memo.get(project) ?? find(project, derived)
  memo.set(project, known)
  return known
}

function find(project: Project, derived: Derivation): readonly PartyList[] {
  const finder = partyFinder(project)
  const blocks = outlineOf(project)
  return blocks.flatMap((block) => {
    if (block.kind !== 'list' || block.items.length < 2) return []
    const owner = ownerOf(finder, block)
    return owner === undefined ? [] : [describe(project, derived, block, owner, blocks)]
  })
}

interface Owner {
  readonly party: Party
  readonly title: RunningText
  readonly loose: boolean
}

/** The one party that the lead-in, or else the heading right above, makes responsible for the items. */
function ownerOf(finder: PartyFinder, { headings, leadIn, page }: ListBlock): Owner | undefined {
  const only = (text: string) => {
    const ids = finder.find(text, page)
    return new Set(ids.map(({ party }) => party)).size === 1 ? ids[0]!.party : undefined
  }
  const heading = headings.at(-1)?.run
  const about = heading !== undefined && titled.test(heading.text) && !others.test(heading.text) ? only(heading.text) : undefined
  if (leadIn === undefined) return about && { party: about, title: heading!, loose: false }
  const last = leadIn.text.slice(Math.max(...['.', '!', '?'].map((mark) => leadIn.text.lastIndexOf(mark))) + 1).trimEnd()
  const loose = loosely.test(leadIn.text)
  if (!last.endsWith(':') || others.test(last)) return undefined
  const named = only(last)
  if (named !== undefined && owning.test(last.replace(/[\s:]+$/, ''))) return { party: named, title: leadIn, loose }
  // "This includes:" goes on with the sentence before.
  const before = only(leadIn.text)
  if (
    /^\W*(?:this|these|that|it|they)\b/i.test(last) &&
    before !== undefined &&
    /\bresponsib/i.test(leadIn.text) &&
    !others.test(leadIn.text)
  )
    return { party: before, title: leadIn, loose }
  return about !== undefined && finder.find(last, page).length === 0 ? { party: about, title: heading!, loose } : undefined
}

function describe(project: Project, derived: Derivation, list: ListBlock, owner: Owner, blocks: readonly Block[]): PartyList {
  const { party } = owner
  const headings = list.headings.map(({ run }) => run.text)
  const reach = reachOf(project, [list.leadIn?.text], { page: list.page, scopes: list.scopes, headings })
  const held = (area: Area) => reach.offerings.some((offering) => holdingsIn(derived, area, offering, party.id, false).length > 0)
  const scope = list.page.area === undefined ? project.areas : project.areas.filter(({ id }) => id === list.page.area)
  const match = tieFinder(project, derived, party, reach.offerings)
  return {
    list,
    ...owner,
    areas: scope.filter((area) => !area.incomplete && held(area)),
    rows: rowsOn(project, list, blocks)?.filter(held),
    items: list.items.map(({ run, at }) => ({ run, at, ...match(run) })),
  }
}

function holdingsIn(derived: Derivation, area: Area, offering: Offering, party: string, help: boolean): readonly Duty[] {
  const cell = derived.cells(area, offering).find((one) => one.party === party)
  return cell === undefined ? [] : help ? [...cell.duties, ...cell.assists, ...cell.alternatives] : cell.duties
}

/** The areas of the matrices that a page shows, made from the data or typed; undefined where it shows none. */
function rowsOn(project: Project, { page }: ListBlock, blocks: readonly Block[]): readonly Area[] | undefined {
  const made = blocks.flatMap((block) =>
    block.page === page && block.kind === 'component' && block.name === 'Matrix'
      ? [
          project.areas.filter(
            ({ id, layer }) => [undefined, id].includes(block.attributes.area) && [undefined, layer].includes(block.attributes.layer),
          ),
        ]
      : [],
  )
  const typed = handMatrices(project).flatMap(({ rows, table }) => (table.page === page ? [rows.flatMap(({ area }) => area ?? [])] : []))
  const all = [...made, ...typed]
  return all.length === 0 ? undefined : [...new Set(all.flat())]
}

/** How much of an item’s words must be words of an area and of the party's duties there. */
const enough = 0.34

/** Finds the areas that an item means, among those in which the party does something. */
function tieFinder(project: Project, derived: Derivation, party: Party, offerings: readonly Offering[]) {
  const { match } = areaNames(project)
  const words = project.areas.map((area) => {
    const own = offerings.flatMap((offering) => holdingsIn(derived, area, offering, party.id, true))
    const texts = [area.title, ...area.keywords, ...new Set(own.map(({ text }) => text.plain))]
    return {
      area,
      own: own.length > 0,
      stems: new Set(texts.flatMap((text) => stems(text))),
      title: stems(area.title).filter((stem) => !isFaint(stem)),
    }
  })
  const duties = new Map(project.duties.map((duty) => [duty.id, duty]))
  return ({ text, bindings }: RunningText): Pick<PartyItem, 'ties' | 'foreign'> => {
    const cited = bindings.flatMap(({ duties: ids }) => ids.flatMap((id) => duties.get(id) ?? []))
    if (cited.length > 0)
      return { ties: words.filter(({ area }) => cited.some((duty) => duty.area === area.id)).map(({ area }) => area), foreign: false }
    const all = [...new Set(stems(text))].filter((stem) => !isFaint(stem))
    const scored = words
      .map((one) => ({ ...one, shared: all.filter((stem) => one.stems.has(stem)).length }))
      .map((one) => ({ ...one, named: one.title.length > 0 && one.title.every((stem) => all.includes(stem)) }))
      .filter(({ shared, named }) => named || (all.length > 0 && shared / all.length >= enough))
    const most = Math.max(...scored.filter((one) => one.own).map(({ shared }) => shared))
    // Of several areas with some of its words, the one with most of them; and each that it names.
    const own = scored.filter((one) => one.own && (one.named || one.shared === most))
    const found = match(text)
    const known = found.kind === 'area' ? [found.area.id] : found.kind === 'duties' ? found.duties.map(({ area }) => area) : []
    const sure = words.filter((one) => one.own && known.includes(one.area.id)).map(({ area }) => area)
    return {
      ties: [...new Set([...sure, ...own.map(({ area }) => area)])],
      foreign: known.length > 0 && sure.length === 0 && own.length === 0,
    }
  }
}
