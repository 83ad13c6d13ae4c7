/** A character that has no place in a text, with where it stands and how many such follow it at once. */
export interface BadCharacter {
  readonly offset: number
  readonly code: number
  readonly name: string
  readonly more: number
}

const suspects =
  /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u

/** Beyond so many, one more finding tells nothing new. */
const most = 100

/**
 * Characters that can make a text read otherwise than it is: controls, bidirectional overrides (Unicode UAX #9,
 * "Trojan Source") and invisible characters. Joiners are allowed beside scripts and emoji that need them, direction
 * marks in a line that has right-to-left letters, an emoji selector behind an emoji.
 */
export function badCharacters(text: string): readonly BadCharacter[] {
  const found: { offset: number; code: number; name: string; more: number }[] = []
  const line = lineTest(text)
  let end = -1
  for (const match of text.matchAll(suspects)) {
    const [character] = match
    const offset = match.index
    if (allowed(character, text, offset, line)) continue
    const last = found.at(-1)
    if (last && end === offset) last.more++
    else if (found.length === most) break
    else {
      const code = character.codePointAt(0)!
      found.push({ offset, code, name: nameOf(code), more: 0 })
    }
    end = offset + character.length
  }
  return found
}

function allowed(character: string, text: string, offset: number, rightToLeftLine: (offset: number) => boolean): boolean {
  const before = lastCharacter(text.slice(Math.max(0, offset - 2), offset))
  if (character === '\u200c' || character === '\u200d') return joining.test(before)
  if (character === '\ufe0f') return /[\p{Extended_Pictographic}\p{Emoji}]/u.test(before)
  if (character === '\u200e' || character === '\u200f' || character === '\u061c') return rightToLeftLine(offset)
  return false
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? ''
}

/** Whether the line around an offset has right-to-left letters; looks at each line once, for offsets that grow. */
function lineTest(text: string): (offset: number) => boolean {
  let end = -1
  let found = false
  return (offset) => {
    if (offset > end) {
      const start = text.lastIndexOf('\n', offset - 1) + 1
      const next = text.indexOf('\n', offset)
      end = next < 0 ? text.length : next
      found = rightToLeft.test(text.slice(start, end))
    }
    return found
  }
}

function nameOf(code: number): string {
  if (code === 0x0d) return 'a line break that only some programs see'
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'a bidirectional control'
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'a control character'
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a character'
  return 'an invisible character'
}
