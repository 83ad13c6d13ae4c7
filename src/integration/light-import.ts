import type { VitePlugins } from './settings.ts'

const helper = '\0vite/preload-helper.js'

/**
 * Vite wraps every `import()` in a helper, which each page with such a script then loads: 0.9 KB, most of it for fetching
 * ahead what the imported script itself imports. This one only sees to styles, so that a page stays light before anything is
 * wanted of it.
 */
export function lightImport(): VitePlugins {
  let base = '/'
  return [
    {
      name: 'demarc:light-import',
      enforce: 'pre',
      configResolved(config) {
        base = config.base
      },
      load: (id: string) =>
        id !== helper
          ? undefined
          : `export const __vitePreload = async (load, files = []) => {
  await Promise.all(files.map((file) => {
    const href = ${JSON.stringify(base)} + file
    if (!file.endsWith('.css') || document.querySelector('link[href="' + href + '"]')) return
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    document.head.append(link)
    return new Promise((done) => { link.onload = link.onerror = done })
  }))
  return load()
}`,
    },
  ]
}
