/** A character that has no place in a text, with where it stands. */
export interface BadCharacter {
  readonly offset: number
  readonly code: string
  readonly name: string
}

const suspects =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u

/**
 * Characters that can make a text read otherwise than it is: controls, bidirectional overrides (Unicode UAX #9,
 * "Trojan Source") and invisible characters. Joiners are allowed beside scripts and emoji that need them, direction
 * marks in a line that has right-to-left letters, an emoji selector behind an emoji.
 */
export function badCharacters(text: string): readonly BadCharacter[] {
  const found: BadCharacter[] = []
  for (const match of text.matchAll(suspects)) {
    const [character] = match
    const offset = match.index
    if (!allowed(character, text, offset)) {
      const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
      found.push({ offset, code, name: nameOf(character.codePointAt(0)!) })
    }
  }
  return found
}

function allowed(character: string, text: string, offset: number): boolean {
  const before = lastCharacter(text.slice(Math.max(0, offset - 2), offset))
  if (character === '\u200c' || character === '\u200d') return joining.test(before)
  if (character === '\ufe0f') return /[\p{Extended_Pictographic}\p{Emoji}]/u.test(before)
  if (character === '\u200e' || character === '\u200f' || character === '\u061c') return rightToLeft.test(lineAround(text, offset))
  return false
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? ''
}

function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end)
}

function nameOf(code: number): string {
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'a bidirectional control'
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'a control character'
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a character'
  return 'an invisible character'
}
