/** The words of a text as search compares them: lower case, without accents, parted at everything but letters and digits. */
export function wordsOf(text: string): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Lower case, without accents, and without the apostrophes inside of words: "customer's" is "customers". */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(\p{L})['’](?=\p{L})/gu, '$1')
}

const consonant = '(?:[^aeiouy]|(?<![^aeiou])y)'
const vowel = '(?:[aeiou]|(?<=[^aeiou])y)'
/** How often a vowel is followed by a consonant: Porter's measure of a stem's length. */
const runs = new RegExp(`${vowel}+${consonant}+`, 'g')
const measure = (text: string) => text.match(runs)?.length ?? 0
const anyVowel = new RegExp(vowel)
const hasVowel = (text: string) => anyVowel.test(text)
/** Ends like "hop" and "fil": a short syllable, which keeps its e. */
const shortEnd = new RegExp(`${consonant}${vowel}${consonant}$`)
const isShort = (text: string) => shortEnd.test(text) && !/[wxy]$/.test(text)

type Endings = readonly (readonly [ending: string, instead: string])[]
/** The longest endings first. */
const pairs = (text: string): Endings =>
  text
    .split(' ')
    .map((pair) => pair.split('>') as [string, string])
    .sort((a, b) => b[0].length - a[0].length)
const second = pairs(
  'ational>ate tional>tion enci>ence anci>ance izer>ize abli>able alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble',
)
const third = pairs('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>')
const fourth = pairs('al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> sion>s tion>t ou> ism> ate> iti> ous> ive> ize>')

function replaced(word: string, endings: Endings, least: number): string {
  const found = endings.find(([ending]) => word.endsWith(ending))
  if (!found) return word
  const rest = word.slice(0, -found[0].length)
  return measure(rest + (found[1] === 's' || found[1] === 't' ? found[1] : '')) > least ? rest + found[1] : word
}

const memo = new Map<string, string>()

/**
 * What the forms of an English word have in common, by Porter's algorithm, with British spellings as American ones. It says
 * which words of the site a word of a question means. Words of other languages mostly stay whole.
 */
export function stem(word: string): string {
  const known = memo.get(word) ?? cut(word)
  memo.set(word, known)
  return known
}

function cut(text: string): string {
  if (text.length < 3 || !/^[a-z]+$/.test(text)) return text
  let word = text.replace(/is(ations?|e[drs]?|ing|ers)$/, 'iz$1').replace(/([^aeiou])tre(s?)$/, '$1ter$2')
  word = word.replace(/(?<=ss)es$|(?<=i)es$|(?<=[^s])s$/, '')
  if (/eed$/.test(word)) word = measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  else {
    const rest = word.replace(/(?:ed|ing)$/, '')
    if (rest !== word && hasVowel(rest)) {
      if (/(?:at|bl|iz)$/.test(rest)) word = `${rest}e`
      else if (/([^aeioulsz])\1$/.test(rest)) word = rest.slice(0, -1)
      else word = measure(rest) === 1 && isShort(rest) ? `${rest}e` : rest
    }
  }
  if (/y$/.test(word) && hasVowel(word.slice(0, -1))) word = `${word.slice(0, -1)}i`
  word = replaced(replaced(replaced(word, second, 0), third, 0), fourth, 1)
  if (word.endsWith('e')) {
    const rest = word.slice(0, -1)
    if (measure(rest) > 1 || (measure(rest) === 1 && !isShort(rest))) word = rest
  }
  if (/ll$/.test(word) && measure(word) > 1) word = word.slice(0, -1)
  // So that "notify" and "notification" meet.
  return word.length > 4 ? word.replace(/i$/, '') : word
}
