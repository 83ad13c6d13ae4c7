const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'" }

/** Pagefind's excerpt, which is escaped text with `<mark>` around what was found, as pieces of text. */
export function piecesOf(excerpt: string): readonly { readonly text: string; readonly marked: boolean }[] {
  let marked = false
  return excerpt.split(/(<\/?mark>)/).flatMap((part) => {
    if (part === '<mark>' || part === '</mark>') {
      marked = part === '<mark>'
      return []
    }
    const text = part.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity]!)
    return text === '' ? [] : [{ text, marked }]
  })
}

/** A title as pieces, with the words marked that begin like a word of the query. */
export function markWords(title: string, query: string): readonly { readonly text: string; readonly marked: boolean }[] {
  const wanted = query.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return title.split(/([\p{L}\p{N}]+)/u).map((text) => {
    const word = text.toLowerCase()
    return { text, marked: wanted.some((one) => word.startsWith(one) || (word.length > 3 && one.startsWith(word))) }
  })
}
