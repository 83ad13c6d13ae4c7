import type { Mark, SearchAid } from '../../../views/search/aid.ts'
import type { RecordKind } from '../../../views/search/record.ts'
import { type Candidate, Candidates } from './candidates.ts'
import { type Chosen, type Counts, countsOf, fits } from './facets.ts'
import { type Lookup, lookupOf } from './lookup.ts'
import { type Fragment, type Hit, type Loaded, loadIndex } from './pagefind.ts'
import { type Fields, fieldsOf, fineScore } from './rank.ts'
import { understand } from './understand.ts'

/** A record with what is shown of it. */
export interface Found {
  readonly id: string
  readonly kind: RecordKind
  readonly fragment: Fragment
  readonly mark: Mark
  readonly score: number
}

export interface Answer {
  /** The best, ordered by how well they answer. */
  readonly found: readonly Found[]
  /** How many records fit, of each kind and together. */
  readonly total: number
  readonly ofKind: ReadonlyMap<RecordKind, number>
  readonly counts: Counts
  /** The question as it was understood, where words of it were mended. */
  readonly mended?: string | undefined
  readonly unknown: readonly string[]
  /** How many there would be without what is chosen. */
  readonly unfiltered: number
  /** What was looked for, as stems in a row, for marking it. */
  readonly wanted: readonly (readonly string[])[]
  /** The word that is still being typed. */
  readonly open?: string | undefined
}

/** So many candidates are read closely, and so many of each kind at least. */
const closely = 18
const ofEach = 2
/** What has less than this share of the best one's score has a word in common with the question, and no more. */
const far = 0.15

const engines = new WeakMap<Loaded, Engine>()

/** Answers questions from the published index. */
export class Engine {
  private readonly candidates: Candidates
  private readonly look: Lookup
  private readonly loaded: Loaded
  private readonly read = new Map<string, Promise<{ readonly fragment: Fragment; readonly fields: Fields }>>()

  private constructor(loaded: Loaded) {
    this.loaded = loaded
    this.look = lookupOf(loaded.aid)
    this.candidates = new Candidates(loaded.pagefind, this.look)
  }

  /**
   * The engine of the index in a folder; the same one for the same index.
   * @throws where the index cannot be loaded
   */
  static async load(bundle: string): Promise<Engine> {
    const loaded = await loadIndex(bundle)
    const known = engines.get(loaded) ?? new Engine(loaded)
    engines.set(loaded, known)
    return known
  }

  get aid(): SearchAid {
    return this.look.aid
  }

  /** At least the best `limit` records for a question, among what is chosen; of all where nothing is asked. */
  async ask(query: string, chosen: Chosen, limit: number): Promise<Answer> {
    const understood = understand(query, this.look)
    const possible = query === '' ? await this.everything() : await this.candidates.of(understood.concepts)
    const all = possible.filter(({ score }) => score >= far * (possible[0]?.score ?? 0))
    const mark = (id: string) => this.aid.marks[this.loaded.markOf.get(id) ?? 0]!
    const fitting = all.filter(({ hit }) => fits(mark(hit.id), chosen, this.aid))
    const kindOf = ({ hit }: Candidate) => this.aid.kinds[mark(hit.id)[0]]!
    const ofKind = new Map<RecordKind, number>()
    const near = fitting.filter((candidate, index) => {
      const kind = kindOf(candidate)
      const before = ofKind.get(kind) ?? 0
      ofKind.set(kind, before + 1)
      return index < Math.max(closely, limit) || before < ofEach
    })
    const found = await Promise.all(
      near.map(async ({ hit, score: rough }): Promise<Found> => {
        const { fragment, fields } = await this.fragmentOf(hit)
        const own = mark(hit.id)
        const score = query === '' ? rough : fineScore(understood, fields, own, this.look)
        return { id: hit.id, kind: this.aid.kinds[own[0]]!, fragment, mark: own, score }
      }),
    )
    const best = found.sort((a, b) => b.score - a.score || (a.fragment.url < b.fragment.url ? -1 : 1))
    return {
      found: best,
      total: fitting.length,
      ofKind,
      counts: countsOf(
        all.map(({ hit }) => mark(hit.id)),
        chosen,
        this.aid,
      ),
      mended: understood.mended,
      unknown: understood.unknown,
      unfiltered: all.length,
      wanted: understood.concepts.flatMap(({ alternatives }) =>
        alternatives.filter(({ weight }) => weight > 0.6).map(({ stems }) => stems),
      ),
      open: understood.concepts.flatMap(({ alternatives }) => alternatives).find(({ open }) => open)?.words[0],
    }
  }

  private async everything(): Promise<readonly Candidate[]> {
    const { results } = await this.loaded.pagefind.search(null)
    return results.map((hit) => ({ hit, score: 0 }))
  }

  private fragmentOf(hit: Hit) {
    const known = this.read.get(hit.id)
    if (known) return known
    const reading = hit.data().then((fragment) => ({ fragment, fields: fieldsOf(fragment) }))
    this.read.set(hit.id, reading)
    reading.catch(() => this.read.delete(hit.id))
    return reading
  }
}
