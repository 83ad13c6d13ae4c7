import type { AstroIntegration } from 'astro'

/** Would lead the output past all checks. */
export const integrations: readonly AstroIntegration[] = [
  {
    name: 'changes-outdir',
    hooks: { 'astro:config:setup': ({ config, updateConfig }) => void updateConfig({ outDir: new URL('elsewhere/', config.root) }) },
  },
]
