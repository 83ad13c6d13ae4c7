/** A mistake made by hand in the sample: what is replaced by what, and where which rule must report it. */
export interface Defect {
  readonly name: string
  readonly file: string
  /** Absent: the file is written anew with `to`. */
  readonly from?: string
  readonly to: string
  readonly rule: string
  /** The text, in the changed file, at whose beginning the finding stands; the file's beginning where it is empty. */
  readonly at: string
  /** The file in which the finding stands, where that is another. */
  readonly atFile?: string
}

const identity = 'data/areas/identity.yaml'
const signIn = 'content/areas/sign-in.mdx'
const site = 'data/site.yaml'
const offerings = 'data/offerings.yaml'
const parties = 'data/parties.yaml'

export const defects: readonly Defect[] = [
  // YAML that means something else than it seems
  { name: 'a key given twice', file: identity, from: '        text: Operate the sign-in service.', to: '        text: Operate the sign-in service.\n        text: Run it.', rule: 'yaml-duplicate-key', at: 'text: Run it.' },
  { name: 'a comment behind a sentence', file: identity, from: 'text: Operate the sign-in service.', to: 'text: Operate the sign-in service. # soon', rule: 'yaml-lost-comment', at: '# soon' },
  { name: 'an unquoted date', file: site, from: 'effective: "2026-10-01"', to: 'effective: 2026-10-01', rule: 'yaml-unquoted', at: '2026-10-01\n' },
  { name: 'an unquoted version', file: site, from: 'version: "2026.3"', to: 'version: 1.10', rule: 'yaml-unquoted', at: '1.10' },
  { name: 'an alias', file: identity, from: 'keywords: [login,', to: 'keywords: [*login,', rule: 'yaml-syntax', at: '*login' },
  { name: 'an anchor', file: identity, from: 'title: Accounts and sign-in', to: 'title: &t Accounts and sign-in', rule: 'yaml-syntax', at: '&t' },
  { name: 'a tag', file: identity, from: 'title: Accounts and sign-in', to: 'title: !!str Accounts and sign-in', rule: 'yaml-syntax', at: '!!str' },
  { name: 'an open quote', file: parties, from: 'short: AWS', to: 'short: "AWS', rule: 'yaml-syntax', at: 'role: upstream' },
  { name: 'a tab as indentation', file: parties, from: '  short: AWS', to: '\tshort: AWS', rule: 'yaml-syntax', at: 'short: AWS' },

  // The format
  { name: 'an unknown key', file: identity, from: 'relies-on: [operate-sign-in]\n        guide: /guides/enforce-mfa/', to: 'relys-on: [operate-sign-in]\n        guide: /guides/enforce-mfa/', rule: 'format', at: 'relys-on' },
  { name: 'a key of another file', file: parties, from: '  slogan: Security of the mail', to: '  status: offered', rule: 'format', at: 'status: offered' },
  { name: 'a missing key', file: identity, from: '        text: Operate the sign-in service.\n', to: '', rule: 'format', at: 'id: operate-sign-in' },
  { name: 'a wrong word', file: identity, from: 'need: recommended', to: 'need: optional', rule: 'format', at: 'optional' },
  { name: 'a wrong role', file: parties, from: 'role: subprocessor', to: 'role: sub-processor', rule: 'format', at: 'sub-processor' },
  { name: 'a bad id', file: identity, from: 'id: keep-recovery-codes', to: 'id: Keep_Recovery', rule: 'format', at: 'Keep_Recovery' },
  { name: 'a list where text is meant', file: identity, from: 'text: Operate the sign-in service.', to: 'text: [Operate]', rule: 'format', at: 'text: [Operate]' },
  { name: 'a number where text is meant', file: identity, from: 'title: Accounts and sign-in', to: 'title: 42', rule: 'format', at: '42' },
  { name: 'an impossible date', file: 'data/assurance.yaml', from: 'date: "2026-05-29"', to: 'date: "2026-05-32"', rule: 'format', at: '"2026-05-32"' },
  { name: 'an address that is none', file: site, from: 'url: https://trust.alderpoint.example/', to: 'url: trust.alderpoint.example', rule: 'format', at: 'trust.alderpoint.example' },
  { name: 'an unknown reason', file: identity, from: 'others: none', to: 'others: nothing', rule: 'format', at: 'nothing' },
  { name: 'an empty list', file: identity, from: 'relies-on: [publish-sso-instructions]', to: 'relies-on: []', rule: 'format', at: 'relies-on: []' },
  { name: 'HTML in a text', file: identity, from: 'text: Operate the sign-in service.', to: 'text: Operate the <b>sign-in</b> service.', rule: 'text-markdown', at: 'Operate the <b>' },
  { name: 'an address that runs something', file: identity, from: 'text: Operate the sign-in service.', to: 'text: Operate the [sign-in](javascript:alert) service.', rule: 'unsafe-address', at: 'Operate the [' },
  { name: 'a file nobody reads', file: 'data/partys.yaml', to: '[]\n', rule: 'unknown-file', at: '' },
  { name: 'a bad file name', file: 'data/areas/More_Areas.yaml', to: 'title: More\nareas: []\n', rule: 'unknown-file', at: '' },
  { name: 'a bidirectional override', file: identity, from: 'Accounts and sign-in', to: 'Accounts \u202eand sign-in', rule: 'hidden-character', at: '\u202e' },

  // The data against itself
  { name: 'a party without a word', file: identity, from: '    absent:\n      others: none\n    states:\n      - { owner: [alderpoint, customer], when: { model: [saas, managed, on-prem] } }\n      - { owner: customer, when: { model: iaas } }\n    notes:', to: '    notes:', rule: 'gap', at: 'id: sign-in' },
  { name: 'a duty and an absence in one cell', file: identity, from: '    absent:\n      others: none', to: '    absent:\n      customer: none\n      others: none', rule: 'cell-conflict', at: 'none' },
  { name: 'two duties with one id', file: identity, from: 'id: keep-recovery-codes', to: 'id: end-sessions', rule: 'duplicate-id', at: 'end-sessions\n        by: customer\n        text: End' },
  { name: 'an owner who does not exist', file: identity, from: 'by: customer\n        text: Require', to: 'by: custmer\n        text: Require', rule: 'dangling-reference', at: 'custmer' },
  { name: 'a duty that relies on nothing', file: identity, from: 'relies-on: [provide-access-report]', to: 'relies-on: [provide-acces-report]', rule: 'dangling-reference', at: 'provide-acces-report' },
  { name: 'an unknown control', file: identity, from: 'controls: [ccm:IAM-13]', to: 'controls: [ccm:IAM-99]', rule: 'dangling-reference', at: 'ccm:IAM-99' },
  { name: 'an unknown upstream duty', file: 'data/areas/data.yaml', from: 'takes: [aws:manage-customer-data]', to: 'takes: [aws:manage-customer]', rule: 'dangling-reference', at: 'aws:manage-customer]' },
  { name: 'a step that does not exist', file: 'data/scenarios/phished-employee.yaml', from: 'duty: end-sessions', to: 'duty: end-session', rule: 'dangling-reference', at: 'end-session\n' },
  { name: 'a layer that does not exist', file: site, from: 'operations, platform,', to: 'operation, platform,', rule: 'dangling-reference', at: 'operation,' },
  { name: 'an offering with an unknown party', file: offerings, from: 'parties: [alderpoint, customer]', to: 'parties: [alderpont, customer]', rule: 'dangling-reference', at: 'alderpont' },
  { name: 'an absence of nobody', file: identity, from: 'others: none', to: 'aws: none\n      other: none', rule: 'dangling-reference', at: 'other: none' },
  { name: 'an unknown dimension', file: identity, from: 'when: { offering: [enterprise, private, server] }\n        need', to: 'when: { ofering: [enterprise, private, server] }\n        need', rule: 'selector-unknown', at: 'ofering' },
  { name: 'an unknown value', file: 'data/areas/data.yaml', from: 'when: { deployment: hosted }\n        text: Find', to: 'when: { deployment: hosed }\n        text: Find', rule: 'selector-unknown', at: 'hosed' },
  { name: 'a condition that nothing meets', file: 'data/areas/data.yaml', from: 'when: { deployment: hosted }\n        text: Find', to: 'when: { deployment: hosted, model: on-prem }\n        text: Find', rule: 'selector-empty', at: 'when: { deployment: hosted, model: on-prem }' },
  { name: 'an owner who is not there', file: 'data/areas/data.yaml', from: 'by: alderpoint\n        kind: assist\n        when: { deployment: hosted }', to: 'by: postmarsh\n        kind: assist\n        when: { deployment: [hosted, byoc] }', rule: 'selector-outside', at: 'when: { deployment: [hosted, byoc] }\n        text: Find' },
  { name: 'two owners of a map in one offering', file: identity, from: 'by: { alderpoint: { deployment: [hosted, byoc] }, customer: { deployment: self-hosted } }', to: 'by: { alderpoint: { deployment: [hosted, byoc] }, customer: { deployment: [byoc, self-hosted] } }', rule: 'by-overlap', at: 'customer: { deployment: [byoc, self-hosted] }' },
  { name: 'inherited from nobody', file: identity, from: '    absent:\n      others: none', to: '    absent:\n      aws: { because: inherited }\n      others: none', rule: 'absence-from', at: 'inherited }' },
  { name: 'inherited from one who owns nothing', file: identity, from: '    absent:\n      others: none', to: '    absent:\n      aws: { because: inherited, from: postmarsh }\n      others: none', rule: 'absence-from', at: 'postmarsh' },
  { name: 'a state that is not so', file: identity, from: '{ owner: [alderpoint, customer], when: { model: [saas, managed, on-prem] } }', to: '{ owner: customer, when: { model: [saas, managed, on-prem] } }', rule: 'state-mismatch', at: 'customer, when: { model: [saas' },
  { name: 'a circle', file: identity, from: 'text: Operate the sign-in service.', to: 'text: Operate the sign-in service.\n        relies-on: [enforce-mfa]', rule: 'reference-cycle', at: 'enforce-mfa]' },
  { name: 'an alternative without a condition', file: identity, from: '        condition: If people sign in through your own identity provider.\n', to: '', rule: 'instead-of-condition', at: 'operate-sign-in\n        text: Keep the identity' },
  { name: 'an id that has retired', file: identity, from: 'id: keep-recovery-codes', to: 'id: change-passwords-quarterly', rule: 'retired-id', at: 'change-passwords-quarterly' },
  { name: 'an old id taken again', file: identity, from: 'formerly: [deactivate-leavers]', to: 'formerly: [end-sessions]', rule: 'formerly-taken', at: 'end-sessions]' },
  { name: 'a mark without a note', file: identity, from: 'for every account.[^mfa]', to: 'for every account.[^mf]', rule: 'note-unknown', at: 'Require multi-factor' },
  { name: 'an unknown rule', file: site, from: 'budget:', to: 'rules: { gaps: off }\nbudget:', rule: 'unknown-rule', at: 'gaps: off' },
  { name: 'more unstated than allowed', file: identity, from: '    absent:\n      others: none', to: '    absent:\n      others: unstated', rule: 'unstated-budget', at: '0\n', atFile: site },
  { name: 'an area nobody owns', file: 'data/areas/zone.yaml', to: 'title: Zone\nareas:\n  - id: zone\n    title: Zone\n    absent: { aws: not-applicable, alderpoint: not-applicable, postmarsh: not-applicable, customer: not-applicable }\n', rule: 'unowned', at: 'id: zone' },
  { name: 'no disclaimer', file: site, from: '  disclaimer: content/legal/disclaimer.mdx\n', to: '', rule: 'disclaimer-missing', at: 'legal:' },
  { name: 'a disclaimer that is not there', file: site, from: 'content/legal/disclaimer.mdx', to: 'content/legal/notice.mdx', rule: 'disclaimer-missing', at: 'content/legal/notice.mdx' },
  { name: 'two parties with one alias', file: parties, from: 'aliases: [we, us, our]', to: 'aliases: [we, us, our, Amazon]', rule: 'alias-ambiguous', at: 'Amazon]' },

  // Prose
  { name: 'a duty that does not exist', file: signIn, from: '<Duty id="enforce-mfa">', to: '<Duty id="enforce-mfs">', rule: 'reference-unknown', at: 'id="enforce-mfs"' },
  { name: 'a term that does not exist', file: signIn, from: '<Term id="sso">', to: '<Term id="ss0">', rule: 'reference-unknown', at: 'id="ss0"' },
  { name: 'a component that does not exist', file: signIn, from: '<Term id="scim">automatic provisioning</Term>', to: '<Trem id="scim">automatic provisioning</Trem>', rule: 'unknown-component', at: '<Trem' },
  { name: 'an attribute that does not exist', file: signIn, from: '<Term id="scim">', to: '<Term name="scim">', rule: 'unknown-component', at: 'name="scim"' },
  { name: 'an expression', file: signIn, from: '## What differs', to: '{1 + 1}\n\n## What differs', rule: 'content-is-data', at: '{1 + 1}' },
  { name: 'an import', file: signIn, from: '## What differs', to: "import x from 'y'\n\n## What differs", rule: 'content-is-data', at: "import x" },
  { name: 'an event handler', file: signIn, from: '<Term id="scim">', to: '<Term id="scim" onclick="x()">', rule: 'unknown-component', at: 'onclick' },
  { name: 'raw HTML', file: signIn, from: '## What differs', to: '<div>x</div>\n\n## What differs', rule: 'content-is-data', at: '<div>' },
  { name: 'an unclosed component', file: signIn, from: 'multi-factor authentication</Term>', to: 'multi-factor authentication', rule: 'mdx-syntax', at: '</Duty> for everybody' },
  { name: 'a link that runs something', file: signIn, from: '## What differs', to: '[x](javascript:alert)\n\n## What differs', rule: 'unsafe-address', at: '[x](' },
  { name: 'a broken link', file: signIn, from: '## What differs', to: '[x](/guides/enforce-mfs/)\n\n## What differs', rule: 'broken-link', at: '[x](' },
  { name: 'a broken anchor', file: signIn, from: '## What differs', to: '[x](/areas/sign-in/#enforce-mfs)\n\n## What differs', rule: 'broken-link', at: '[x](' },
  { name: 'a guide that is not there', file: identity, from: 'guide: /guides/connect-an-identity-provider/\n        controls', to: 'guide: /guides/connect-identity-provider/\n        controls', rule: 'broken-link', at: '/guides/connect-identity-provider/' },
  { name: 'an image without words', file: signIn, from: '## What differs', to: '![](/favicon.svg)\n\n## What differs', rule: 'image-alt', at: '![](' },
  { name: 'a page about an area that does not exist', file: signIn, from: 'area: sign-in', to: 'area: signin', rule: 'page-subject', at: 'signin' },
  { name: 'a duty outside its scope', file: 'content/guides/customer-managed-keys.mdx', from: '<For party="customer" offering="enterprise">', to: '<For party="customer" offering="team">', rule: 'for-scope', at: 'id="bring-own-key"' },
  { name: 'a page without front matter', file: 'content/guides/bare.mdx', to: 'Nothing.\n', rule: 'format', at: '' },
  { name: 'a page with a bad name', file: 'content/guides/Bad Name.mdx', to: '---\ntitle: Bad\n---\n', rule: 'unknown-file', at: '' },
  { name: 'two pages at one address', file: 'content/guides/enforce-mfa/index.mdx', to: '---\ntitle: Again\n---\n\nAgain.\n', rule: 'duplicate-address', at: '' },
]
