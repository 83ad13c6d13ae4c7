import type { Rule } from '../check.ts'
import { contradictions } from './contradictions.ts'

export const claimContradiction: Rule = {
  id: 'claim-contradiction',
  severity: 'error',
  check: (context) => contradictions(context, 'contradiction'),
}
