/** The closed classes of English: words that grammar is made of. Nothing here is about responsibility. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const determiners = set(
  'the a an this that these those each every any some all both no another such either neither many most several few much more other certain various same which what',
)
export const possessives = set('my your our their its his her')
export const subjectPronouns = set('i you we they he she it')
export const pronouns = set(
  'i you we they he she it us them him me everyone anyone someone nobody everybody everything anything something nothing one yours ours theirs yourself yourselves itself themselves ourselves none',
)
export const prepositions = set(
  'of in on at by for with from into onto within without through throughout during across over under between among amongst against about around via per upon toward towards beyond behind below above inside outside as like than regarding concerning including excluding despite regardless according except besides plus beside along amid following related prior due depending based alongside concerning',
)
export const coordinators = set('and or & nor')
export const contrasts = set('but yet so')
export const auxiliaryModals = set('can could may might must shall should will would ought')
export const beForms = set('is are was were am be been being')
export const haveForms = set('has have had having')
export const doForms = set('do does did')

const adverbList = set(
  'also always never often sometimes usually still then thus therefore however too very quite rather just only even ever already again both further instead now here there almost solely fully alone together jointly typically generally once hence likewise meanwhile moreover furthermore nevertheless nonetheless otherwise perhaps maybe soon well etc etc. elsewhere finally ultimately currently not',
)
const notAdverbs = set(
  'apply supply rely family reply assembly anomaly comply multiply imply only-read early daily weekly monthly yearly friendly likely unlikely timely costly',
)

/** A word that modifies a verb or a clause. */
export function isAdverb(word: string): boolean {
  return adverbList.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))
}

export const negators = set("not n't never")

/** What a clause that begins with the word is to the clause it belongs to. */
export type Subordination = 'condition' | 'time' | 'concession' | 'cause'

export const subordinators: ReadonlyMap<string, Subordination> = new Map([
  ['if', 'condition'],
  ['unless', 'condition'],
  ['provided', 'condition'],
  ['providing', 'condition'],
  ['assuming', 'condition'],
  ['otherwise', 'condition'],
  ['when', 'time'],
  ['whenever', 'time'],
  ['once', 'time'],
  ['until', 'time'],
  ['till', 'time'],
  ['after', 'time'],
  ['before', 'time'],
  ['where', 'time'],
  ['wherever', 'time'],
  ['while', 'concession'],
  ['whereas', 'concession'],
  ['whilst', 'concession'],
  ['although', 'concession'],
  ['though', 'concession'],
  ['because', 'cause'],
  ['since', 'cause'],
  ['as', 'time'],
])

export const relativePronouns = set('which who whom whose that')
export const questionWords = set('what how why whether who which where when whom whose')
