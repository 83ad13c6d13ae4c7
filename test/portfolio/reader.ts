import { Parser } from 'htmlparser2'

const blocks = new Set(['p', 'li', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'div', 'section', 'ul', 'ol', 'dl', 'summary', 'nav'])

/**
 * What a reader without a script sees of a page's main part, a line a block: headings with as many # as their level, items of lists indented,
 * links in brackets.
 */
export function readerText(html: string): string {
  const lines: string[] = []
  let [line, depth, inside, hidden, prefix] = ['', 0, false, 0, '']
  const flush = () => {
    const words = line.replace(/\s+/g, ' ').trim()
    if (words !== '') lines.push(`${prefix}${words}`)
    line = ''
    prefix = '  '.repeat(Math.max(0, depth - 1))
  }
  const stack: string[] = []
  const parser = new Parser({
    onopentag(name, { hidden: isHidden }) {
      if (name === 'main') inside = true
      if (['input', 'meta', 'link', 'br', 'img'].includes(name)) return
      stack.push(name)
      if (hidden > 0 || isHidden !== undefined || name === 'script' || name === 'svg') hidden++
      if (!inside || hidden > 0) return
      if (blocks.has(name)) flush()
      if (name === 'ul' || name === 'ol' || name === 'dl') depth++
      if (name === 'li') prefix = `${'  '.repeat(Math.max(0, depth - 1))}- `
      if (/^h\d$/.test(name)) prefix = `${'  '.repeat(Math.max(0, depth - 1))}${'#'.repeat(Number(name[1]))} `
      if (name === 'span' && !line.endsWith(' ')) line += ' '
      if (name === 'a') line += '['
    },
    onclosetag(name) {
      if (stack.at(-1) !== name) return
      stack.pop()
      if (hidden > 0) hidden--
      else if (inside) {
        if (name === 'a') line += ']'
        if (name === 'span') line += ' '
        if (blocks.has(name)) flush()
        if (name === 'ul' || name === 'ol' || name === 'dl') depth--
      }
      if (name === 'main') inside = false
    },
    ontext(words) {
      if (inside && hidden === 0) line += words
    },
  })
  parser.end(html)
  flush()
  return `${lines.join('\n')}\n`
}
