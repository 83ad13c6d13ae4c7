import type { Lookup } from './lookup.ts'
import type { Hit, Pagefind } from './pagefind.ts'
import type { Alternative, Concept } from './understand.ts'

/** A record that has some of what was asked for. */
export interface Candidate {
  readonly hit: Hit
  score: number
}

/** How much a field counts for in the first, rough order. What stands in no field stands in the content. */
const fields: Readonly<Record<string, number>> = { title: 1, also: 0.85, keywords: 0.55, said: 0.6, condition: 0.6, area: 0.55, text: 0.5 }
const content = 0.35
/** Words in more records than this are slow to look for, and say little: they only count where they stand beside others. */
const common = 2500

/** Looks words up in the index, each once. */
export class Candidates {
  private readonly known = new Map<string, Promise<readonly (readonly [hit: Hit, score: number])[]>>()
  private readonly pagefind: Pagefind
  private readonly look: Lookup

  constructor(pagefind: Pagefind, look: Lookup) {
    this.pagefind = pagefind
    this.look = look
  }

  /** All records that have one of the concepts, and how well each does on the whole, roughly. */
  async of(concepts: readonly Concept[]): Promise<readonly Candidate[]> {
    const rare = concepts.map((concept) => ({ ...concept, alternatives: concept.alternatives.filter((one) => !this.isCommon(one)) }))
    const asked = rare.some(({ alternatives }) => alternatives.length > 0) ? rare : [allTogether(concepts)]
    const found = new Map<string, Candidate>()
    for (const { alternatives, weight } of asked) {
      const best = new Map<string, readonly [Hit, number]>()
      const lists = await Promise.all(alternatives.map(async (one) => [one.weight, await this.search(one)] as const))
      for (const [factor, hits] of lists)
        for (const [hit, score] of hits) if ((best.get(hit.id)?.[1] ?? 0) < factor * score) best.set(hit.id, [hit, factor * score])
      // What few records have tells them apart.
      const rarity = weight * Math.log(1 + this.look.aid.table.length / (best.size + 1))
      for (const [id, [hit, score]] of best) {
        const candidate = found.get(id) ?? { hit, score: 0 }
        candidate.score += rarity * score
        found.set(id, candidate)
      }
    }
    return [...found.values()].sort((a, b) => b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1))
  }

  private isCommon({ words }: Alternative): boolean {
    return words.length === 1 && this.look.countOf(words[0]!) > common
  }

  private async search(alternative: Alternative): Promise<readonly (readonly [Hit, number])[]> {
    const lists = await Promise.all(this.spellings(alternative).map((text) => this.lookUp(text)))
    return lists.flat()
  }

  /** The index knows forms of a word by its own stems, which are not ours: the shortest forms find those that go on from them. */
  private spellings({ words, stems, open }: Alternative): readonly string[] {
    if (words.length > 1 || open) return [words.join(' ')]
    const shortest = [...(this.look.forms.get(stems[0]!) ?? words)].sort((a, b) => a.length - b.length)
    return shortest.filter((form, index) => !shortest.slice(0, index).some((other) => form.startsWith(other)))
  }

  private lookUp(text: string): Promise<readonly (readonly [Hit, number])[]> {
    const known = this.known.get(text)
    if (known) return known
    const making = this.pagefind.search(text).then(({ results }) => {
      const rarity = Math.log(1 + (this.look.aid.table.length - results.length + 0.5) / (results.length + 0.5))
      return results.map((hit): readonly [Hit, number] => {
        const field = Math.max(content, ...(hit.matchedMetaFields ?? []).map((name) => fields[name] ?? content))
        return [hit, field * Math.min(1, 0.2 + hit.score / Math.max(rarity, 0.01))]
      })
    })
    this.known.set(text, making)
    return making
  }
}

/** Where every word is common, the records that have them all. */
function allTogether(concepts: readonly Concept[]): Concept {
  const most = Math.max(...concepts.map(({ weight }) => weight))
  const firsts = concepts.filter(({ weight }) => weight === most).flatMap(({ alternatives }) => alternatives.slice(0, 1))
  const words = [...new Set(firsts.flatMap((one) => one.words))]
  return { at: 0, weight: 1, alternatives: [{ words, stems: firsts.flatMap((one) => one.stems), weight: 1, open: false }] }
}
