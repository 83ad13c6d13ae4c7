import type { Rule } from '../check.ts'
import { contradictions } from './contradictions.ts'

export const claimLikelyContradiction: Rule = {
  id: 'claim-likely-contradiction',
  severity: 'warning',
  check: (context) => contradictions(context, 'likely'),
}
