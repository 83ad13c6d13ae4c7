// Over 300 lines: every word of the interface in one table, so that it can be read and translated as one.
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
  /** What each state means, for the key of a matrix. */
  meanings: {
    sole: 'This party does it all.',
    shared: 'This party and others each have duties here.',
    assists: 'Gives a tool or help, and owns nothing.',
    alternative: 'Takes over another duty’s place, if its condition holds.',
    none: 'No part in it: the owners named here hold it all.',
    'not-applicable': 'The work does not exist for this party.',
    inherited: 'It would be this party’s, and another party does it in its place.',
    'out-of-scope': 'This statement does not speak of it.',
    unstated: 'Not yet written.',
    gap: 'Nothing is said, which is a mistake.',
  } satisfies Record<State, string>,
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
  /** Words of the layer diagram and its table. */
  stack: { highlighted: 'Offered here', other: 'For comparison', area: 'Area' },
  nobody: 'Nobody',
  /** Sections of the site: in the navigation and as headings of their pages. */
  sections: {
    home: 'Overview',
    offerings: 'Offerings',
    obligations: 'Obligations',
    matrix: 'Matrix',
    models: 'Service models',
    compare: 'Compare',
    parties: 'Parties',
    areas: 'Areas',
    scenarios: 'Scenarios',
    attestations: 'Attestations',
    questions: 'Questions',
    glossary: 'Glossary',
    legal: 'Legal',
    search: 'Search',
    more: 'More',
  },
  /** What the lists of the sections say of themselves. */
  ledes: {
    offerings: 'What you can buy, and who takes part in each.',
    obligations: 'What each party does on what you bought, as a list to work through.',
    matrix: 'Every area and every party of an offering, with each duty in its cell.',
    compare: 'Who holds each area in each offering, and what changes hands between them.',
    models: 'Who holds what, from your own servers to a finished service.',
    parties: 'Who takes part, and what each of them answers for.',
    areas: 'The parts of the work, from the top of the stack to the bottom.',
    scenarios: 'What happens when something goes wrong: who does what, and in which order.',
    attestations: 'What others have examined, how far it reaches, and until when it holds.',
    glossary: 'The terms of this site, with the other words for them.',
    legal: 'The terms under which this statement is published.',
    search: 'Find a duty, an area or a page by any word that is used for it.',
  },
  shell: {
    skip: 'Skip to content',
    menu: 'Menu',
    close: 'Close',
    main: 'Main',
    breadcrumb: 'Breadcrumb',
    contents: 'On this page',
    statement: 'Responsibility statement',
    version: (version: string) => `Version ${version}`,
    effective: (date: string) => `in force from ${date}`,
    prevails: (agreements: string, several: boolean) => `${agreements} ${several ? 'prevail' : 'prevails'}.`,
    reviewed: (date: string) => `Last reviewed ${date}`,
    edit: 'Edit this page',
    data: 'See the data of this page',
    around: 'Previous and next area',
    previous: 'Previous',
    next: 'Next',
    legal: 'Legal notice',
  },
  theme: { label: 'Theme', auto: 'Auto', light: 'Light', dark: 'Dark' },
  home: {
    obligations: 'Find your obligations',
    obligationsIntro: 'What is yours depends on what you bought. Choose it to see your part as a list.',
    duties: (count: number) => countWords(count, 'duty', 'duties'),
    yours: (who: string, count: number) =>
      who === 'You' ? `Your ${countWords(count, 'duty', 'duties')}` : `${who}: ${countWords(count, 'duty', 'duties')}`,
    whole: 'Matrix',
    about: 'About this statement',
    parties: 'Who takes part',
    stack: 'Who holds what',
    attestations: 'Examined by others',
    allAttestations: 'All attestations',
    allModels: 'All service models',
  },
  offering: {
    parties: 'Who takes part',
    party: 'Party',
    required: 'Required',
    recommended: 'Recommended',
    assists: 'Assists',
    stack: 'Who holds what',
    matrix: 'See every duty in the matrix',
    attestations: 'Attestations',
    facts: 'Figures',
    related: 'More on this',
    website: 'Product page',
    source: 'Source:',
    banners: {
      compared: 'This is not for sale. It is shown for comparison, by who holds each area, without single duties.',
      undescribed: 'This offering is sold, but the division of the work is not yet published.',
      retired: 'This offering is no longer sold. The division of the work is kept for those who still use it.',
    },
  },
  matrix: {
    caption: (offering: string) => `${offering}: who does what`,
    description: (offering: string) => `Every duty of ${offering}, area by area, in the column of the party that has it.`,
    area: 'Area',
    levelOnly: 'Level only',
    undescribed: 'No division of the work is published for this offering yet, so there are no cells to show.',
    choose: 'Choose an offering',
    key: 'How to read the cells',
    notes: 'Notes',
    note: 'Note',
    other: 'Other offerings',
  },
  /** Words of the filter of a matrix; the patterns are filled in by its script. */
  filter: {
    label: 'Filter the matrix',
    text: 'Words',
    party: 'Party',
    layer: 'Layer',
    state: 'State',
    all: 'All',
    clear: 'Clear',
    one: '1 of {all} rows',
    many: '{count} of {all} rows',
    none: 'No row has all of this. Clear the filter, or use fewer words.',
  },
  models: {
    title: 'All service models side by side',
    asList: 'The diagram, area by area',
    asTable: 'The same as a table',
    lede: (model: string) => `Who holds each area where the product is used as: ${model.toLowerCase()}.`,
    offerings: 'Offerings',
    levels: 'Who holds each area',
    compared: 'For comparison',
  },
  area: {
    duties: 'Duties',
    duty: 'Duty',
    standing: 'How each party stands',
    party: 'Party',
    level: 'Held by',
    related: 'More on this',
    keywords: 'Also looked for as',
    controls: 'Controls',
    reliesOn: 'Relies on',
    reliedOnBy: 'Relied on by',
    insteadOf: 'In place of',
    takes: (party: string) => `Left to its customer by ${party}`,
    accountable: 'Accountable',
    scenarios: 'Scenario',
    guide: 'Guide',
    task: 'Task',
    permalink: (text: string) => `Link to this duty: ${text}`,
    notInForce: 'Not in this offering',
    everywhere: 'on all offerings',
    notPart: 'Not in this offering',
    moved: 'Moved from here',
    movedTo: (area: string) => `Now in ${area}`,
    about: 'About this area',
    none: 'No duties are written for this area yet.',
    summary: 'Who holds it',
  },
  party: {
    counts: (required: number, recommended: number, assists: number) =>
      [
        countWords(required, 'required duty', 'required duties'),
        recommended > 0 ? `${recommended} recommended` : '',
        assists > 0 ? countWords(assists, 'assist', 'assists') : '',
      ]
        .filter(Boolean)
        .join(' · '),
    none: 'It has no duties here.',
    overview: 'At a glance',
    absent: 'Areas in which it has no duty',
    upstream: (party: string) => `What ${party} publishes itself`,
    upstreamIntro: (date: string) => `Read on ${date} at the source:`,
    upstreamBy: { provider: 'Its own', customer: 'Left to its customer', shared: 'Shared' },
    website: 'Its own statement',
    matrix: 'In the matrix',
    related: 'More on this',
  },
  attestation: {
    date: 'Issued',
    expires: 'Valid until',
    scope: 'Covers',
    part: 'in part',
    report: 'Report',
    link: 'See the report',
    none: 'No attestations are published.',
  },
  scenario: {
    steps: 'Steps',
    handovers: 'What relies on what',
    onHeading: (offerings: string) => `On ${offerings}`,
    within: (time: string) => `within ${time}`,
    reliesOn: 'Relies on',
    notOn: (offerings: string) => `not on ${offerings}`,
    on: (offerings: string) => `on ${offerings}`,
    count: (count: number) => countWords(count, 'step', 'steps'),
  },
  /** Words of the hand-off chain and its list. */
  chain: {
    title: (scenario: string, offerings?: string) =>
      offerings === undefined ? `Who does what, step by step: ${scenario}` : `Who does what on ${offerings}, step by step: ${scenario}`,
    hands: 'Hands over',
    relies: 'Relies on',
    reliesOnSteps: (numbers: string, several: boolean) => `Relies on ${several ? 'steps' : 'step'} ${numbers}`,
    asList: 'The same as a list',
  },
  /** Words of the overview of a party and its table. */
  overview: {
    title: (party: string) => `How much of each layer ${party} holds`,
    layer: 'Layer',
    all: 'All layers',
    areas: (count: number) => countWords(count, 'area', 'areas'),
    sole: (count: number) => `${count} responsible`,
    shared: (count: number) => `${count} shared`,
    assists: (count: number) => countWords(count, 'assist', 'assists'),
    alternative: (count: number) => `${count} only instead`,
    none: 'No part',
    notPart: 'Not in this offering',
    asTable: 'The same as a table',
  },
  glossary: { also: 'Also:' },
  legal: {
    version: 'Version',
    effective: 'In force from',
    agreements: 'Agreements that prevail',
    releases: 'Earlier versions',
    retired: 'Duties that are gone',
    statement: 'This statement',
  },
  /** Words of the search. Its script gets them whole, so all are texts; it fills in what stands in braces. */
  search: {
    label: 'Search',
    open: 'Search duties',
    placeholder: 'Search duties, areas and pages',
    prompt: 'What were you asked about?',
    submit: 'Search',
    scriptless: 'Search needs JavaScript. Without it, every duty is listed by party and offering, and by area:',
    byParty: 'Obligations by party and offering',
    byArea: 'Areas',
    results: 'Results',
    filters: 'Filters',
    kind: 'Kind',
    party: 'Party',
    offering: 'Offering',
    layer: 'Layer',
    one: '1 result',
    many: '{count} results',
    loading: 'Loading the index…',
    mended: 'Showing results for',
    none: 'Nothing found for “{query}”.',
    noneFiltered: 'Nothing found for “{query}” with these filters.',
    noneHelp: 'Try a shorter or a more common word, or ask in a whole sentence.',
    without: 'Search without filters ({count})',
    meant: 'Did you mean',
    look: 'Or look here',
    areas: 'All areas',
    obligations: 'Obligations by offering',
    questions: 'Questions and answers',
    ask: 'Ask us',
    failed: 'The search index could not be loaded. Reload the page, or look through the areas.',
    clear: 'Clear filters',
    empty: 'Clear',
    close: 'Close',
    more: 'Show all {count}',
    further: 'Show more',
    whole: 'Open the search page',
    recent: 'Searched before',
    forget: 'Forget these',
    start: 'Begin here',
    keyMove: 'to choose',
    keyOpen: 'to open',
    keyClose: 'to close',
    in: 'on {offerings}',
    everywhere: 'on all offerings',
    kinds: {
      duty: 'Duties',
      area: 'Areas',
      question: 'Questions',
      page: 'Pages',
      term: 'Terms',
      party: 'Parties',
      offering: 'Offerings',
      scenario: 'Scenarios',
      attestation: 'Attestations',
    },
  },
  missing: {
    title: 'There is no page here',
    lede: 'The address may be mistyped, or the page may be gone. Ids of duties stay the same when a duty moves, so searching for the end of the address often helps.',
  },
  moved: {
    title: (title: string) => `${title} has moved`,
    lede: 'The address has changed. You are being taken to the new one.',
    link: (title: string) => `Go to ${title}`,
    duties: 'Duties that stood here',
  },
  prose: {
    appliesTo: 'Applies to',
    on: (who: string, offerings: string) => `${who} on ${offerings}`,
    describes: (vendor: string) => `About the model of ${vendor}, not ours`,
    table: (number: number) => `Table ${number}`,
    code: (number: number) => `Example ${number}`,
    done: 'Done:',
    open: 'To do:',
    note: 'Note',
  },
  /** Words of the files that are taken away: exports and the Markdown twins of pages. */
  files: {
    statement: (vendor: string) => `Responsibility statement of ${vendor}`,
    title: (party: string, offering: string) => `${party}: duties on ${offering}`,
    formats: { csv: 'CSV', markdown: 'Markdown' },
    download: 'Download as',
    svg: 'Download as SVG',
    note: (number: number) => `(note ${number})`,
    noteWord: 'Note',
    condition: 'Condition',
    together: 'Together with',
    page: 'Page',
    source: 'Published at',
    link: 'Link',
    layer: 'Layer',
    ends: 'Ends here:',
    /** The first lines of llms.txt. */
    about: (product: string, vendor: string) =>
      `Who does what to keep ${product} secure: every duty of ${vendor}, its providers and its customers, with the party that has it.`,
    linked:
      'Every page has a Markdown twin: its address with index.md behind it. A duty is a row of its area’s page; its address ends in # and its id, which never changes.',
    yours: 'Lists of duties',
    optional: 'Optional',
  },
  /** Words of the list that is ticked off. */
  obligations: {
    title: (who: string, offering: string) => (who === 'You' ? `Your obligations on ${offering}` : `${who}: obligations on ${offering}`),
    description: (who: string, offering: string) =>
      who === 'You'
        ? `Everything that is yours to do on ${offering}, area by area.`
        : `Everything that ${who} does on ${offering}, area by area.`,
    offering: 'Offering',
    party: 'Party',
    others: 'The other parties',
    assists: 'What a party only assists with is on its page:',
    /** Patterns that the script fills in. */
    done: '{done} of {all} done',
    local: 'What you tick off is kept in this browser only.',
    clear: 'Start again',
    print: 'Print',
  },
  /** Words of the comparison of offerings. */
  compare: {
    table: 'Who holds each area',
    changed: 'Differs',
    duties: (count: number) => countWords(count, 'duty differs', 'duties differ'),
    key: (mark: string) => `“${mark}” marks the areas that are not held alike in all offerings.`,
    steps: 'What changes hands',
    step: (from: string, to: string) => `From ${from} to ${to}`,
    others: 'What changes for the others',
    single: 'There is one offering, so there is nothing to compare it with.',
  },
  /** What changes hands between two offerings. */
  changes: {
    summary: (who: string, from: string, to: string, gained: number, lost: number, kept: number) => {
      const parts = [
        gained > 0 && `${countWords(gained, 'duty comes', 'duties come')} to ${who}`,
        lost > 0 && `${countWords(lost, 'duty leaves', 'duties leave')} ${who}`,
        kept > 0 && `${countWords(kept, 'duty stays', 'duties stay')} with ${who}`,
      ].filter((part) => part !== false)
      if (gained + lost === 0) return `From ${from} to ${to}, nothing changes for ${who}.`
      return `From ${from} to ${to}, ${joinWords(parts)}.`
    },
    gained: (who: string, to: string) => (who === 'you' ? `On ${to}, you also:` : `On ${to}, new for ${who}:`),
    lost: (who: string, to: string) => (who === 'you' ? `On ${to}, you no longer:` : `On ${to}, no longer with ${who}:`),
    youAlso: (offering: string, words: string) => `On ${offering}, you also ${words}.`,
    youNoLonger: (offering: string, words: string) => `On ${offering}, you no longer ${words}.`,
    moved: (words: string, from: string, to: string) => `${words}: from ${from} to ${to}.`,
    added: (words: string, to: string, on: string, notOn: string) => `${words}: ${to} on ${on}; not in force on ${notOn}.`,
    removed: (words: string, from: string, on: string, notOn: string) => `${words}: ${from} on ${on}; not in force on ${notOn}.`,
    recommended: 'Recommended.',
    together: (others: string) => `Together with ${others}.`,
    now: (who: string) => `Now with ${who}.`,
    gone: 'Not in this offering.',
    was: (condition: string) => `It held under a condition: ${condition}`,
  },
  questions: {
    title: 'Questions and answers',
    lede: 'What customers ask, answered from the same data as every other page.',
    groups: {
      areas: 'Who is responsible?',
      scenarios: 'What happens when…',
      facts: 'Figures',
      attestations: 'Examined by others',
      legal: 'This statement',
    },
    area: (area: string) => `${area}: who is responsible?`,
    areaOn: (area: string, offerings: string) => `${area}: who is responsible on ${offerings}?`,
    sole: (who: string) => `${who}.`,
    shared: (who: string) => `Shared by ${who}.`,
    steps: (count: number) => `${countWords(count, 'step', 'steps')}, in this order:`,
    attestation: (title: string) => `${title}: which offerings does it cover?`,
    covers: (offerings: string) => `It covers ${offerings}.`,
    coversNone: 'It covers no offering.',
    until: (date: string) => `Valid until ${date}.`,
    inPart: (offering: string) => `${offering} in part`,
    report: 'Where is a vulnerability reported?',
    prevails: 'Is this site a contract?',
    more: (count: number) => `${countWords(count, 'more duty', 'more duties')}`,
    whole: 'The whole answer',
    permalink: (question: string) => `Link to this question: ${question}`,
  },
  review: { next: (date: string) => `Next review by ${date}` },
} as const

/** "A", "A and B", "A, B and C". */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** A text as part of a longer line: its words, without the full stop. */
export function withoutStop(text: { readonly plain: string }): string {
  return text.plain.replace(/\.$/, '')
}

/** A party's short name within a sentence: "You" is a word, and every other name stays as it is. */
export function inSentence(who: string): string {
  return who === 'You' ? 'you' : who
}

/** "1 duty", "3 duties". */
function countWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "1 October 2026", "October 2026" or "2026", as exactly as the data says it. */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}
