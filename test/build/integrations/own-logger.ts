export { integrations } from './logs-error.ts'

/** A vendor's own choice of logger. */
export const config = { logger: { entrypoint: 'astro/logger/json' } }
