import type { Abstention, Claim, Exclusivity, Quantifier, Reading } from '../model/claim.ts'
import { areaRange, isAnaphor, isMoneyOrMeasure, isVague, type Range } from './area.ts'
import { choosesIn, weakens } from './condition.ts'
import { splitConjuncts } from './conjunct.ts'
import type { Findings, Weighed } from './findings.ts'
import { isAgent, roleOf } from './party.ts'
import type { Token } from './token.ts'

/** Turns findings into claims, or into abstentions where something is unclear. */
export function weigh(text: string, { tokens, found }: Pick<Findings, 'tokens' | 'found'>, carried: boolean): Reading {
  const claims: Claim[] = []
  const abstentions: Abstention[] = []
  for (const finding of found) {
    const { area: whole, limit } = withoutLimit(tokens, areaRange(tokens, finding.area.start, finding.area.end))
    if (whole.end <= whole.start || opensList(tokens, whole.end)) continue
    const anaphor = isAnaphor(tokens, whole)
    const place = { start: tokens[whole.start]!.start, end: tokens[whole.end - 1]!.end }
    const { party } = finding
    if (finding.reported) {
      abstentions.push({ reason: 'attribution', ...place })
      continue
    }
    if (party === undefined) {
      if (!isAgent(tokens, finding.owner.start, finding.owner.end)) abstentions.push({ reason: 'party', ...place })
      continue
    }
    if (party.either || tokens.some((token) => token.lower === 'respectively')) {
      abstentions.push({ reason: 'party', ...place })
      continue
    }
    if (!anaphor && (isVague(tokens, whole) || isMoneyOrMeasure(tokens, whole))) {
      abstentions.push({ reason: 'area', ...place })
      continue
    }
    const sole = party.alone || finding.cues.some((cue) => soleCues.has(cue) && (cue !== 'fully' || finding.strength === 'explicit'))
    if ((finding.negated && sole) || tokens[whole.start]!.lower === 'no') {
      abstentions.push({ reason: 'negation', ...place })
      continue
    }
    const limited = limit === undefined ? finding : { ...finding, scope: limit }
    const readings = party.neither
      ? party.parties.map((one) => ({ ...limited, negated: true, party: { ...party, parties: [one] } }))
      : [limited]
    for (const one of readings)
      for (const area of splitConjuncts(tokens, whole)) claims.push(claimOf(text, tokens, one, area, sole, carried))
  }
  return { claims, abstentions }
}

/** Parts "backups only on Team" into the area and the phrase that limits the statement. */
function withoutLimit(tokens: readonly Token[], area: Range): { area: Range; limit?: Range } {
  for (let at = area.start + 1; at < area.end - 1; at++)
    if (tokens[at]!.lower === 'only' && !tokens[at]!.aside && /^(?:in|on|for|under|with|within)$/.test(tokens[at + 1]!.lower))
      return { area: { start: area.start, end: at }, limit: { start: at + 1, end: area.end } }
  return { area }
}

/** "… for the security of:": the rest of the area is the list below. */
function opensList(tokens: readonly Token[], end: number): boolean {
  return /^(?:preposition|to)$/.test(tokens[end]?.tag ?? '') && tokens[end + 1]?.lower === ':'
}

const soleCues = new Set('solely fully entirely completely wholly exclusively totally sole full entire exclusive complete alone'.split(' '))

function claimOf(text: string, tokens: readonly Token[], finding: Weighed, area: Range, sole: boolean, carried: boolean): Claim {
  const party = finding.party!
  const start = tokens[area.start]!.start
  const end = tokens[area.end - 1]!.end
  const role = finding.shared ? 'shared' : roleOf(party.parties)
  const joint = role === 'shared' || finding.cues.some((cue) => /^(?:jointly|joint|together|shared)$/.test(cue))
  const exclusivity: Exclusivity = joint ? 'shared' : sole ? 'sole' : 'unspecified'
  const scope = finding.limits.scope ?? finding.scope
  const quantifier = quantifierOf(tokens, finding, area, scope)
  return {
    party: role,
    partyIds: party.parties.flatMap((one) => (one.id === undefined ? [] : [one.id])),
    partyText: text.slice(tokens[party.start]?.start ?? 0, tokens[party.end - 1]?.end ?? 0),
    partySource: party.source,
    areaPhrase: text.slice(start, end),
    anaphoric: isAnaphor(tokens, area),
    start,
    end,
    ...(finding.verb === undefined ? {} : { verb: finding.verb }),
    ...(finding.deed ? { deed: true as const } : {}),
    polarity: finding.negated ? 'not-responsible' : 'responsible',
    exclusivity,
    strength: finding.strength,
    ...(scope === undefined ? {} : { scope: text.slice(tokens[scope.start]!.start, tokens[scope.end - 1]!.end) }),
    conditional: carried || finding.limits.conditional || choosesIn(tokens, finding.owner),
    ...(quantifier === undefined ? {} : { quantifier }),
    hedged: finding.limits.hedged || finding.cues.some(weakens),
  }
}

function quantifierOf(tokens: readonly Token[], finding: Weighed, area: Range, scope: Range | undefined): Quantifier | undefined {
  if (finding.cues.includes('only')) return 'only'
  if (finding.cues.includes('never')) return 'never'
  if (finding.cues.includes('always')) return 'always'
  if (scope && tokens.slice(scope.start, scope.end).some((token) => /^(?:all|every|any|each)$/.test(token.lower))) return 'always'
  return /^(?:all|every|everything|any|each)$/.test(tokens[area.start]!.lower) ? 'all' : undefined
}
