import type { Rule } from '../check.ts'
import type { UpstreamDuty } from '../model/upstream.ts'
import { dutyName } from './words.ts'

export const takesKept: Rule = {
  id: 'takes-kept',
  severity: 'error',
  *check({ project }) {
    const kept = new Map<string, UpstreamDuty>(
      project.upstreams.flatMap(({ party, duties }) =>
        duties.filter(({ by }) => by === 'provider').map((duty) => [`${party}:${duty.id}`, duty] as const),
      ),
    )
    for (const duty of project.duties) {
      for (const [index, id] of duty.takes.entries()) {
        const found = kept.get(id)
        if (found === undefined) continue
        yield {
          message: `${dutyName(duty)} takes "${id}", but by the upstream’s own statement that is the upstream’s to do, so that there is nothing to take. Remove it from "takes", or mend "by" in the upstream’s file.`,
          at: duty.at('takes', index),
          related: [{ message: 'The upstream keeps it here.', at: found.at('by') }],
        }
      }
    }
  },
}
