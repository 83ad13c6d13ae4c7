/**
 * Ways of speaking that say in another order, or in figures of speech, what the constructions know in plain words. Each becomes its
 * plain equivalent before it is read; where nothing comes of that, the sentence is read as it stands.
 */
interface Idiom {
  readonly pattern: RegExp
  /** The plain words, with the groups of the pattern as $1, $2. */
  readonly plain: string
  /** Said of many things that are nobody's responsibility: a claim only where the data has just that as an area. */
  readonly weak?: true
}

const who = '([^,.;:]{2,40}?)'
const idioms: readonly Idiom[] = [
  { pattern: /^(?:nobody|no one|no party|none)(?: else)? (?:but|except|other than) (.+)$/di, plain: 'only $1' },
  { pattern: /^(?:nobody|no one|no party) else (?:but|except|other than)? ?(.+?) (?:but|except|other than) (.+?)\.?$/di, plain: 'only $2 $1' },
  { pattern: /^(.+?) (?:has|have|plays?|takes?) no (?:part|role|share|hand|say|duty|duties|tasks?|obligations?|responsibilities) (?:in|for|with) (.+)$/di, plain: '$1 is not responsible for $2' },
  { pattern: /^(.+?) (?:has|have) nothing to do with (.+)$/di, plain: '$1 is not responsible for $2' },
  { pattern: /^(.+?) (?:is|are) (?:relieved of|free of|freed of|free from|freed from|exempt from|spared) (.+)$/di, plain: '$1 is not responsible for $2' },
  { pattern: new RegExp(`^(?:.+?) (?:frees|free|relieves|relieve|spares|spare) ${who} (?:of|from) (.+)$`, 'di'), plain: '$1 is not responsible for $2' },
  { pattern: /^there is nothing for (.+?) to do (?:in|about|for|with) (.+)$/di, plain: '$1 is not responsible for $2' },
  { pattern: /^(.+?) (?:do not|don['’]t|does not|doesn['’]t|need not|never) (?:have to |need to )?(?:think|bother) about (.+)$/di, plain: '$1 do not need to worry about $2' },
  { pattern: new RegExp(`^(.+?) (is|are) a matter for ${who}(\\.?)$`, 'di'), plain: '$1 $2 up to $3$4' },
  {
    pattern: /^(.+?) (is|are) (?:none of|outside(?: of)?|beyond|not part of|no part of|not among) (your|our|their|[^,.;:]{2,40}?['’]s?) (?:business|concern|responsibility|responsibilities|remit|scope|duties|job|tasks)\.?$/di,
    plain: '$1 $2 not $3 responsibility',
  },
  { pattern: /^(?:the only thing|all) (?:that )?(.+?) (?:is|are) responsible for (?:is|are) (.+)$/di, plain: '$1 is only responsible for $2' },
  { pattern: /^(?:the only thing|all) (?:that )?(.+?) (?:has|have|needs?) to do is (?:to )?(.+)$/di, plain: '$1 is only responsible for $2' },
  { pattern: /^(.+? (?:is|are) )responsible for (?:nothing|no more) (?:but|except|other than|than) (.+)$/di, plain: '$1only responsible for $2' },
  { pattern: /^(.+? (?:is|are) )responsible for ([^,;:]+?) (?:only|and nothing else|alone|and no more)\.?$/di, plain: '$1only responsible for $2' },
  { pattern: /^(your|our|[^,.;:]{2,40}?['’]s?) only (?:task|job|duty|part|responsibility) (?:is|are) (?:to )?(.+)$/di, plain: '$1 responsibility is limited to $2' },
  { pattern: /^responsible for (.+?)\s*[:–—-]\s+(.+?)\.?$/di, plain: '$2 is responsible for $1' },
  { pattern: /^(?:you can |you may |please |just )?leave (.+) to (us|you|[^,.;:]{2,40}?)\.?$/di, plain: '$1 is up to $2' },
  { pattern: /^(?:you can |you may )?(?:rely|count|depend) on (us|[^,.;:]{2,40}?) for (.+?)\.?$/di, plain: '$2 is up to $1', weak: true },
  { pattern: /^(yours|ours)( (?:on|in|with|for|alone|only)\b.*|\.?)$/di, plain: 'this is $1$2', weak: true },
  { pattern: /^((?:both|each|the two) of us) (.+)$/di, plain: 'we and you $2' },
  { pattern: /^(.*?)\b(takes?|bears?|carry|carries) (?:the |an? )?(?:\w+ )?responsibility by (?=\w+ing\b)(.+)$/di, plain: '$1$2 responsibility for $3' },
  { pattern: /^(?:the )?(?:responsibility|accountability) (?:for|of) (.+?) (?:is|are) shared\.?$/di, plain: '$1 is a shared responsibility' },
  { pattern: /^(?:for (?:example|instance), )?(?:being (?:an? )?[^,]+, )?(.+?),? (?:is|are) (?:a )?shared responsibilit(?:y|ies)\.?$/di, plain: '$1 is a shared responsibility' },
  { pattern: /^(.+?) (?:is|are) shared\.?$/di, plain: '$1 is a shared responsibility', weak: true },
  { pattern: new RegExp(`^(.+?) shares? (?!responsib|the responsib)(.+?) with ${who}\\.?$`, 'di'), plain: '$1 shares responsibility for $2 with $3', weak: true },
] // biome-ignore format: a table

const trigger =
  /\b(?:nobody|no one|no party|none|no (?:part|role|share|hand|say|duty|duties|tasks?|obligations?|responsibilities)|nothing|relieve[sd]?|frees?|freed|spares?|yours|ours|spared|exempt|matter for|outside|beyond|not part|no part|not among|only|all|leave|rely|count|of us|shares?|shared|bother|think about|responsible for|responsibility by)\b/i

export interface Plain {
  readonly text: string
  readonly weak: boolean
  /** Where a position of the plain words stands in the sentence. */
  source(index: number): number
}

/** The plain equivalent of a sentence, where it is one of these idioms. */
export function plainly(text: string): Plain | undefined {
  if (!trigger.test(text)) return undefined
  for (const { pattern, plain, weak } of idioms) {
    const match = pattern.exec(text)
    if (match) return built(match, plain, weak ?? false)
  }
  return undefined
}

function built(match: RegExpExecArray, plain: string, weak: boolean): Plain {
  let text = ''
  const pieces: { readonly from: number; readonly source: number }[] = []
  for (const part of plain.split(/(\$\d)/)) {
    if (/^\$\d$/.test(part)) pieces.push({ from: text.length, source: match.indices![Number(part[1])]![0] })
    text += /^\$\d$/.test(part) ? match[Number(part[1])]! : part
  }
  return {
    text,
    weak,
    source(index) {
      const piece = pieces.findLast(({ from }) => from <= index)
      return piece === undefined ? 0 : piece.source + index - piece.from
    },
  }
}
