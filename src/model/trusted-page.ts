/** Where a file of src/pages is read; undefined where that is not for its name alone to say, or nowhere. */
export function trustedAddress(file: string): string | undefined {
  const path = trustedPath(file)
  if (path === undefined || path.includes('[')) return undefined
  if (!/\.(?:astro|mdx?|html)$/.test(file)) return `/${path}`
  const name = path.replace(/(?:^|\/)index$/, '')
  if (name === '404') return undefined
  return name === '' ? '/' : `/${name}/`
}

/** The addresses that a file of src/pages with a changing part in its name, such as [id].astro, may have. */
export function trustedPattern(file: string): RegExp | undefined {
  const path = trustedPath(file)
  if (path === undefined || !path.includes('[')) return undefined
  const parts = path.split(/(\[[^\]]*\])/).map((part) => {
    if (part.startsWith('[...')) return '.*'
    return part.startsWith('[') ? '[^/]+' : part.replace(/[.*+?^${}()|\\]/g, '\\$&')
  })
  return new RegExp(`^/${parts.join('')}/?$`)
}

/** The path of a page without its extension. Astro leaves out what begins with an underscore. */
function trustedPath(file: string): string | undefined {
  const path = file.slice('src/pages/'.length)
  if (path.split('/').some((name) => name.startsWith('_'))) return undefined
  return /\.(?:astro|mdx?|html|[jt]s)$/.test(path) ? path.replace(/\.\w+$/, '') : undefined
}
