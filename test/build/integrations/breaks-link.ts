import { appendFileSync } from 'node:fs'
import type { AstroIntegration } from 'astro'

/** Spoils a page at the last moment: its hook comes after Demarc's own. */
export const integrations: readonly AstroIntegration[] = [
  {
    name: 'breaks-link',
    hooks: {
      'astro:build:done': ({ dir }) => appendFileSync(new URL('index.html', dir), '<a href="/no-such-page/">broken</a>'),
    },
  },
]
