/**
 * How wide characters may be, in em, without a browser: for each the widest of the fonts that the site's font stack can
 * end in (San Francisco and Inter, Segoe UI, Roboto, Helvetica and Arial, Noto Sans, Open Sans, and DejaVu Sans, which Linux
 * calls sans-serif and which is the widest of them), rounded up to a twentieth.
 */
export type Weight = 400 | 600

const ascii: Record<Weight, ReadonlyMap<string, number>> = {
  400: table({
    0.3: "'ijl",
    0.35: ' ,.:;I',
    0.4: '()[]ft',
    0.45: '!/\\r',
    0.5: '"-`',
    0.55: 's',
    0.6: '*?JL_ckvxyz|',
    0.65: '$0123456789FTabdeghnopqu{}',
    0.7: 'ABEKPSVXYZ',
    0.75: 'CRU',
    0.8: 'DGHNOQ',
    0.85: '#&+<=>^w~',
    0.95: 'M',
    1: '%m',
    1.05: '@W',
  }),
  600: table({
    0.35: " 'ijl",
    0.4: ',.:;I',
    0.45: '/\\f',
    0.5: '!()-[]`rt',
    0.6: '"*J_csz|',
    0.65: '?Lx',
    0.7: '$0123456789EFTaekovy',
    0.75: 'CPSYZbdghnpqu{}',
    0.8: 'ABKRVX',
    0.85: '#+<=>DGHNOQU^~',
    0.9: '&',
    0.95: 'w',
    1: 'M',
    1.05: '%@m',
    1.15: 'W',
  }),
}

/** Kinds of characters beyond ASCII, the first that fits; regular, then bold. What fits none is a full width and a bit. */
const kinds: readonly (readonly [RegExp, number, number])[] = [
  [/[\u{12000}-\u{1254F}]/u, 5, 5],
  [/\uFDFD/u, 12, 12],
  [/[\uFDFA\uFDFB]/u, 5, 5],
  [/[\u2E3A\u2E3B\uA9C5]/u, 3.1, 3.1],
  [/\u00AD/u, 0.5, 0.5],
  [/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u, 0, 0],
  [/[\u00A0\u202F]/u, 0.35, 0.35],
  [/[\u2000-\u200A\u205F]/u, 1.05, 1.05],
  [/[‘’‚‛·¦]/u, 0.4, 0.4],
  [/[‐‑–“”„‟«»‹›°´¨¡¸ªº¹²³•]/u, 0.7, 0.75],
  [/[Ææ—…©®¼½¾Œœ]/u, 1.1, 1.2],
  [/[жмфшщъыюљњџ]/u, 1.1, 1.2],
  [/[ЂЖМФЦШЩЪЫЮЉЊ]/u, 1.2, 1.35],
  [/[\u00A1-\u017F\u0370-\u03FF\u0400-\u045F\u0490\u0491]/u, 0.95, 1.05],
  [/[\u0180-\u052F]/u, 1.3, 1.6],
  [/[سشصضڪٸ\u069A-\u069E]/u, 1.35, 1.45],
  [/[ءآأؤإاةجحخدذرزعغلمهوىي]/u, 0.85, 0.95],
  [/[\u0620-\u06D5]/u, 1.1, 1.2],
  [/[\p{Script=Hebrew}\u0E01-\u0E32]/u, 0.95, 0.95],
  [/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u, 1.1, 1.1],
]

/** The widest that a character (one code point) may be drawn, in em. */
export function advance(character: string, weight: Weight): number {
  const known = ascii[weight].get(character)
  if (known !== undefined) return known
  const [base = '', ...marks] = character.normalize('NFD')
  if (marks.length > 0 && marks.every((mark) => /\p{Mn}/u.test(mark))) return advance(base, weight) + 0.15
  const kind = kinds.find(([pattern]) => pattern.test(character))
  return kind ? kind[weight === 400 ? 1 : 2] : 1.4
}

function table(groups: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(groups).flatMap(([width, characters]) => [...characters].map((one) => [one, Number(width)] as const)))
}
