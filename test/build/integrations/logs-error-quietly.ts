export { integrations } from './logs-error.ts'

/** As with `astro build --silent`. */
export const config = { logLevel: 'silent' }
