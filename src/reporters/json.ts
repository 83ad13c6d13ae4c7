import type { Reporter } from './index.ts'

/** `{ diagnostics: [{ rule, severity, message, at, related, url }], summary }`, with places as `{ file, line, column }`. */
export const json: Reporter = ({ diagnostics, summary }) => `${JSON.stringify({ diagnostics, summary }, null, 2)}\n`
