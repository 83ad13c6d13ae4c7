import type { Labelled, Predicted } from './corpus.ts'

/** The arithmetic of the reference scorer: a claim is right when party and polarity are, and the area phrases overlap. */

const stop = new Set(
  'the a an of and or to for in on at by with your their its our all any that which as such is are be this these own you they it we including also from'.split(
    ' ',
  ),
)

function words(phrase: string): ReadonlySet<string> {
  const all = phrase.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const content = all.filter((word) => !stop.has(word))
  return new Set(content.length > 0 ? content : all)
}

function overlap(a: string, b: string): number {
  const left = words(a)
  const right = words(b)
  let common = 0
  for (const word of left) if (right.has(word)) common++
  return common / Math.max(1, Math.min(left.size, right.size))
}

export interface Figures {
  readonly sentence: { readonly P: number; readonly R: number; readonly F1: number }
  readonly claim: { readonly P: number; readonly R: number; readonly F1: number }
  readonly party_or_polarity_flips: number
  readonly false_alarms_by_category: Readonly<Record<string, number>>
}

const selections: Readonly<Record<string, (record: Labelled) => boolean>> = {
  all: () => true,
  clear: (record) => !record.borderline,
  'clear-explicit': (record) =>
    !(record.borderline || (record.claims!.length > 0 && record.claims!.every((claim) => claim.strength !== 'explicit'))),
}

export function score(
  gold: readonly Labelled[],
  predictions: ReadonlyMap<string, readonly Predicted[]>,
): Readonly<Record<string, Figures>> {
  return Object.fromEntries(Object.entries(selections).map(([name, selected]) => [name, figures(gold.filter(selected), predictions)]))
}

function figures(gold: readonly Labelled[], predictions: ReadonlyMap<string, readonly Predicted[]>): Figures {
  let [right, wrong, missed, sentences, falseSentences, missedSentences, flips] = [0, 0, 0, 0, 0, 0, 0]
  const alarms: Record<string, number> = {}
  for (const record of gold) {
    const truth = record.claims!
    const guesses = predictions.get(record.id) ?? []
    if (guesses.length > 0 && truth.length > 0) sentences++
    else if (guesses.length > 0) {
      falseSentences++
      const category = record.negative_category ?? '?'
      alarms[category] = (alarms[category] ?? 0) + 1
    } else if (truth.length > 0) missedSentences++
    const hit = new Set<Predicted>()
    for (const guess of guesses) {
      const same = (one: Predicted) => one.party === guess.party && one.polarity === guess.polarity
      const near = truth.filter((one) => overlap(one.area_phrase, guess.area_phrase) >= 0.5)
      const matched = near.filter(same)
      const named = matched.reduce((sum, one) => sum + words(one.area_phrase).size, 0)
      if (matched.length > 0 && words(guess.area_phrase).size <= 2 * named + 2) for (const one of matched) hit.add(one)
      else {
        wrong++
        if (near.length > 0 && !near.some(same)) flips++
      }
    }
    right += hit.size
    missed += truth.length - hit.size
  }
  return {
    sentence: measures(sentences, falseSentences, missedSentences),
    claim: measures(right, wrong, missed),
    party_or_polarity_flips: flips,
    false_alarms_by_category: alarms,
  }
}

function measures(right: number, wrong: number, missed: number) {
  const P = right / Math.max(1, right + wrong)
  const R = right / Math.max(1, right + missed)
  const round = (value: number) => Math.round(value * 1000) / 1000
  return { P: round(P), R: round(R), F1: round((2 * P * R) / Math.max(1e-9, P + R)) }
}
