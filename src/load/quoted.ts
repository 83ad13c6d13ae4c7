import type { Lexicon } from '../claims/lexicon.ts'
import { readSentence } from '../claims/read.ts'
import type { Sentence } from '../claims/sentence.ts'
import { verbReading } from '../claims/verbs.ts'
import type { Claim } from '../model/claim.ts'
import type { Duty } from '../model/duty.ts'
import type { Binding } from '../model/statement.ts'

/** Claims about duties whose text a sentence repeats word for word, each with the duty and where its words stand. */
export type QuoteReader = (sentence: Sentence, lexicon: Lexicon) => readonly { readonly claim: Claim; readonly binding: Binding }[]

interface Word {
  readonly norm: string
  readonly start: number
  readonly end: number
}

/** A duty by all the words of its text. */
interface Quotable {
  readonly duty: string
  readonly words: readonly string[]
}

/** What stands in for the words of a duty while the rest of the sentence is read. */
const stand = 'the work'

/**
 * Finds the texts of duties in sentences, in any form of their verbs. The text may have conditions and lists of its own, which say
 * nothing of who does it: so it is the rest of the sentence that is read.
 */
export function quoteReader(duties: readonly Duty[]): QuoteReader {
  let index: ReadonlyMap<string, readonly Quotable[]> | undefined
  return (sentence, lexicon) => {
    if (!lexicon.concerns(sentence.text)) return []
    index ??= indexOf(duties)
    const words = wordsOf(sentence.text)
    for (let at = 0; at + 2 < words.length; at++) {
      const found = index
        .get(`${words[at]!.norm} ${words[at + 1]!.norm}`)
        ?.filter((one) => one.words.every((word, offset) => words[at + offset]?.norm === word))
      if (found === undefined || found.length === 0) continue
      const most = Math.max(...found.map((one) => one.words.length))
      const start = words[at]!.start
      const end = words[at + most - 1]!.end
      const quoted = found.filter((one) => one.words.length === most).map(({ duty }) => duty)
      const verb = verbFor(sentence.text.slice(start, words[at]!.end).toLowerCase())
      const text = `${sentence.text.slice(0, start)}${verb} ${stand}${sentence.text.slice(end)}`
      const from = start + verb.length + 1
      return readSentence({ ...sentence, text }, lexicon).claims.flatMap((claim) => {
        if (claim.deed || claim.start > from || claim.end < from + stand.length) return []
        const { verb: _, ...rest } = claim
        return [
          {
            // Words behind may say where it holds: "… on Enterprise".
            claim: {
              ...rest,
              areaPhrase: sentence.text.slice(start, end + claim.end - from - stand.length),
              start,
              end: end + claim.end - from - stand.length,
              anaphoric: false,
            },
            binding: { duties: quoted, start, end, quoted: true },
          },
        ]
      })
    }
    return []
  }
}

function indexOf(duties: readonly Duty[]): ReadonlyMap<string, readonly Quotable[]> {
  const byBeginning = new Map<string, Quotable[]>()
  for (const duty of duties) {
    const words = wordsOf(duty.text.plain).map(({ norm }) => norm)
    if (words.length < 3 || verbReading(words[0]!) === undefined) continue
    const key = `${words[0]} ${words[1]}`
    const list = byBeginning.get(key)
    if (list === undefined) byBeginning.set(key, [{ duty: duty.id, words }])
    else list.push({ duty: duty.id, words })
  }
  return byBeginning
}

/** A plain verb in the same form. */
function verbFor(word: string): string {
  const forms = verbReading(word)?.forms
  return forms?.has('gerund') ? 'managing' : forms?.has('third') ? 'manages' : 'manage'
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu), (match) => ({
    norm: verbReading(match[0])?.lemma ?? match[0].replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
