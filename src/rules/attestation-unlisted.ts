import type { Rule } from '../check.ts'
import { assuranceClaims } from './assurance-claims.ts'

export const attestationUnlisted: Rule = {
  id: 'attestation-unlisted',
  severity: 'warning',
  *check({ project }) {
    if (project.problems.some(({ at }) => at.file === 'data/assurance.yaml')) return
    for (const { sentence, standard, attestations } of assuranceClaims(project)) {
      if (attestations.length > 0) continue
      const [first] = project.attestations
      yield {
        message: `"${standard.words}" is claimed here, but data/assurance.yaml has no attestation of ${standard.name}. Add it with its scope and dates, or take the claim out.`,
        at: sentence.place(standard.index),
        related: first === undefined ? [] : [{ message: 'The attestations are listed here.', at: first.at() }],
      }
    }
  },
}
