import type { AstroIntegration } from 'astro'

/** Does what Astro's own loaders do with bad data: logs an error and goes on. */
export const integrations: readonly AstroIntegration[] = [
  { name: 'logs-error', hooks: { 'astro:build:start': ({ logger }) => logger.error('The data could not be read.') } },
]
