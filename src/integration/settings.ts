import type { AstroConfig, AstroIntegration } from 'astro'
import type { SiteAddress } from './address.ts'
import { failure } from './failure.ts'
import { slotName } from './handover.ts'

type SetUp = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]
export type Settings = Parameters<SetUp['updateConfig']>[0]
export type VitePlugins = Extract<NonNullable<AstroConfig['vite']['plugins']>, readonly unknown[]>

/** The settings of Astro that the site needs, whatever the command: complete pages, nothing inline, one address each. */
export function siteSettings({ origin, base }: SiteAddress): Settings {
  return {
    site: origin,
    base,
    output: 'static',
    trailingSlash: 'always',
    prerenderConflictBehavior: 'error',
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
    compressHTML: true,
    devToolbar: { enabled: false },
    markdown: { syntaxHighlight: false },
    vite: { build: { assetsInlineLimit: 0 } },
  }
}

/** Refuses an address in the configuration that is not that of site.yaml: there is one source per fact. */
export function refuseOtherAddress(config: AstroConfig, { origin, base }: SiteAddress): void {
  const site = config.site === undefined ? origin : new URL(config.site).origin
  const path = config.base.replace(/\/?$/, '/')
  if (site !== origin || (path !== '/' && path !== base)) {
    throw failure(
      `The Astro configuration puts the site at ${site}${path}, data/site.yaml at ${origin}${base}.`,
      'Remove site and base from the Astro configuration; url in data/site.yaml says it.',
    )
  }
}

/** The logger of a build: the vendor's own, or else Astro's, and beside it the one that records errors under `key`. */
export function recordingLogger(own: AstroConfig['logger'], key: string, recorder: URL): NonNullable<Settings['logger']> {
  const composed = own?.entrypoint === 'astro/logger/compose'
  const first = composed ? [] : [own ?? { entrypoint: 'astro/logger/node' }]
  // Astro joins lists when it merges settings, so that an own composition keeps its members.
  return {
    entrypoint: 'astro/logger/compose',
    config: { loggers: [...first, { entrypoint: recorder, config: { slot: slotName, key } }] },
  }
}
