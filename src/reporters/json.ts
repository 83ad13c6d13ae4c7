import type { Reporter } from './index.ts'

/** `{ diagnostics: [{ rule, severity, message, at, related, url }], summary }`, with places as `{ file, line, column }`; `unjudged` where asked for. */
export const json: Reporter = ({ diagnostics, summary, unjudged }, { verbose }) =>
  `${JSON.stringify({ diagnostics, summary, ...(verbose ? { unjudged } : {}) }, null, 2)}\n`
