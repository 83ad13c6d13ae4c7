import type { Reason } from '../model/absence.ts'
import type { State } from '../model/derive.ts'
import type { Role } from '../model/party.ts'

/** Every word of the interface, in one table. */
export const strings = {
  states: {
    sole: 'Responsible',
    shared: 'Shared',
    assists: 'Assists',
    alternative: 'Only instead',
    none: 'No part',
    'not-applicable': 'Not applicable',
    inherited: 'Inherited',
    'out-of-scope': 'Out of scope',
    unstated: 'Not yet stated',
    gap: 'Missing',
  } satisfies Record<State, string>,
  /** What each kind of absence means, for keys and tooltips. */
  reasons: {
    none: 'No part in it: the owners named here hold it all.',
    'not-applicable': 'The work does not exist for this party.',
    inherited: 'It would be this party’s, and another party does it in its place.',
    'out-of-scope': 'This statement does not speak of it.',
    unstated: 'Not yet written.',
  } satisfies Record<Reason, string>,
  roles: {
    upstream: 'Upstream provider',
    provider: 'Provider',
    customer: 'Customer',
    partner: 'Partner',
    subprocessor: 'Subprocessor',
  } satisfies Record<Role, string>,
  needs: { required: 'Required', recommended: 'Recommended' },
  kinds: { attestation: 'Attestation', certification: 'Certification', audit: 'Audit', review: 'Review' },
  assurance: { current: 'Current', preview: 'In preview', planned: 'Planned', expired: 'Expired' },
  offerings: { offered: 'Offered', compared: 'For comparison', undescribed: 'Not described yet', retired: 'No longer sold' },
  contacts: {
    security: 'Report a vulnerability',
    support: 'Support',
    privacy: 'Privacy',
    status: 'Status page',
    policy: 'Disclosure policy',
    encryption: 'Encryption key',
    acknowledgments: 'Acknowledgments',
  },
  inheritedFrom: (party: string) => `Inherited from ${party}`,
  nobody: 'Nobody',
  allOfferings: 'All offerings',
} as const

/** "A", "A and B", "A, B and C". */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** "1 duty", "3 duties". */
export function countWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "1 October 2026", "October 2026" or "2026", as exactly as the data says it. */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}
