/** Words as they are compared: their stems, without those that say nothing of the work. */

const empty = new Set(
  `a an the and or but nor of for in on at to from by with within without into onto over under up out off as than then so if when while where which
  that this these those it its they them their there here he she we us our ours you your yours i is are was were be been being am do does did done has have
  had having will would shall should can could may might must not no any all each every some such other others another both either own only also always
  never just even very more most less least many much well too again still yet per via about around across through between among against during before
  after until since because how what who whom whose why one two three following including include includes included example etc e.g i.e`.split(
    /\s+/,
  ),
)

const faintWords = `manage management managing maintain maintenance operate operation operational run running handle handling provide provision ensure
  ensuring keep take make use usage perform carry ongoing own ownership control controlling responsible responsibility accountable duty work task
  security secure protect protection service product system solution platform cloud software application environment customer provider vendor party
  organisation organization user appropriate related relevant necessary proper general overall specific underlying associated aspect thing part area side
  new different regular timely set setting way help support give get put see need oversee administer administration look decide conduct execute
  undertake deliver`

const endings =
  /(?:isations?|izations?|ications?|ations?|itions?|utions?|ings?|ments?|ities|ity|ances?|ences?|ions?|ized?|ised?|izes|ises|ied|ies|ive|ers?|ors?|al|ed|es|s|e|y)$/

const irregular = new Map(
  Object.entries({
    data: 'data',
    access: 'access',
    keys: 'key',
    key: 'key',
    logs: 'log',
    logging: 'log',
    logged: 'log',
    process: 'process',
    business: 'business',
    address: 'address',
    addresses: 'address',
    host: 'host',
    hosting: 'hosting',
    people: 'person',
    employees: 'employee',
    children: 'child',
    held: 'hold',
    kept: 'keep',
    written: 'writ',
    chosen: 'choose',
    choice: 'choose',
    choosing: 'choose',
    delivery: 'deliver',
    deletion: 'delet',
    encryption: 'encrypt',
    recovery: 'recover',
    identities: 'ident',
    identity: 'ident',
    authorities: 'author',
    notification: 'notif',
    notify: 'notif',
    notifying: 'notif',
    certificate: 'certificate',
    certificates: 'certificate',
    review: 'review',
    reviews: 'review',
    reviewing: 'review',
    facility: 'facil',
    facilities: 'facil',
    availability: 'avail',
    available: 'avail',
    vulnerabilities: 'vulner',
    vulnerability: 'vulner',
    premises: 'premises',
    bytes: 'byte',
    email: 'email',
    emails: 'email',
    mail: 'email',
    os: 'os',
    dns: 'dns',
    aws: 'aws',
    users: 'user',
    user: 'user',
    server: 'server',
    servers: 'server',
    container: 'container',
    containers: 'container',
    scanner: 'scanner',
    physical: 'physical',
    network: 'network',
    networks: 'network',
    networking: 'network',
    database: 'database',
    databases: 'database',
    image: 'image',
    images: 'image',
    code: 'code',
    software: 'software',
    hardware: 'hardware',
    firewall: 'firewall',
    firewalls: 'firewall',
  }),
)

const memo = new Map<string, string>()

/** The part of a word that its forms share, near enough: patch, patches, patched and patching are one. */
function stem(word: string): string {
  const known = memo.get(word)
  if (known !== undefined) return known
  let result = irregular.get(word)
  if (result === undefined) {
    result = word
    if (!/ss$/.test(word) && /^[a-z]{4,}$/.test(word)) {
      const cut = word.replace(endings, '')
      if (cut.length >= 3) result = cut
      // "planning", "logged": the doubled letter goes with the ending; "signing" has none.
      if (/([bdgklmnprt])\1$/.test(result) && result !== word) result = result.slice(0, -1)
      if (/[^s]e$|[^aeiou]y$/.test(result) && result.length > 3) result = result.slice(0, -1)
    }
  }
  memo.set(word, result)
  return result
}

const faint = new Set(faintWords.split(/\s+/).map(stem))

/** Whether a stem says little of which work is meant. */
export function isFaint(stemmed: string): boolean {
  return faint.has(stemmed)
}

const narrowing = new Set(
  'software application environment cloud product customer provider vendor party organisation organization user'.split(' ').map(stem),
)

/** Whether a faint word makes another thing of what it stands with: "application servers" are not all servers. */
export function narrows(stemmed: string): boolean {
  return narrowing.has(stemmed)
}

const doing = new Set(
  'run operate handle manage do perform take make maintain keep hold conduct execute undertake deliver organise organize host'.split(' '),
)

/** Whether a verb says no more than that work is done, so that its object alone says which. */
export function isDoing(verb: string): boolean {
  return doing.has(verb)
}

/** The stems of the words that carry meaning, in order. Words for one thing that are written together or apart are one. */
export function stems(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(
      /\b(back|sign|log|set|fail|clean|start|shut)(?:s|ed|[gtn]?ing)?[\s-]+(?:it |them )?(ups?|ins?|ons?|offs?|overs?|downs?)\b/g,
      '$1$2',
    )
    .replace(/\bmulti[\s-]+factor\b/g, 'multifactor')
    .replace(/\boperating[\s-]+systems?\b/g, 'operatingsystem')
    .replace(/\bdata[\s-]+cent(?:er|re)s?\b/g, 'datacentre')
    .replace(/'s\b|'/g, '')
    .match(/[\p{L}\p{N}]+/gu)
  return (words ?? []).filter((word) => !empty.has(word)).map(stem)
}
