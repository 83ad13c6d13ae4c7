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
  new different infrastructure regular timely set setting way help support give get put see need oversee administer administration look decide conduct execute
  undertake deliver`

const endings =
  /(?:isations?|izations?|ications?|ations?|ates|ated|ating|ators?|ate|itions?|utions?|ings?|ments?|ities|ity|ances?|ences?|ions?|ized?|ised?|izes|ises|ied|ies|ive|ers?|ors?|al|ed|es|s|e|y)$/

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

/** Verbs that say the same of the same thing, by the first of each row. */
const alike = new Map(
  [
    'require enforce mandate',
    'delete erase purge wipe',
    'notify inform tell alert',
    'watch monitor observe',
    'operate run',
    'review inspect check',
    'choose select pick',
    'train educate teach',
    'fix remediate repair',
    'guard protect safeguard',
    'replace swap exchange',
  ].flatMap((row) => {
    const [first, ...others] = row.split(' ')
    return others.map((one) => [stemOf(one), stemOf(first!)] as const)
  }),
)

const memo = new Map<string, string>()

/** The part of a word that its forms share, near enough: patch, patches, patched and patching are one. */
function stem(word: string): string {
  const known = memo.get(word)
  if (known !== undefined) return known
  const found = stemOf(word)
  const result = alike.get(found) ?? found
  memo.set(word, result)
  return result
}

function stemOf(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (/ss$/.test(word) || !/^[a-z]{4,}$/.test(word)) return word
  const once = cut(word, 3)
  // "monitoring" is "monitor", whose own ending goes as well.
  return once === word ? once : cut(once, 4)
}

function cut(word: string, least: number): string {
  const shorter = word.replace(endings, '')
  let result = shorter.length >= least ? shorter : word
  // "planning", "logged", "install": a doubled letter is one.
  if (/([bdgklmnprt])\1$/.test(result)) result = result.slice(0, -1)
  if (/[^s]e$|[^aeiou]y$/.test(result) && result.length > 3) result = result.slice(0, -1)
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
  'run operate handle manage do perform take make maintain keep hold conduct execute undertake deliver organise organize host guard protect secure watch monitor check test review inspect patch update repair clean configure administer control rotate encrypt restore scan'.split(
    ' ',
  ),
)

/** Whether a verb says no more than that work is done, so that its object alone says which. */
export function isDoing(verb: string): boolean {
  return doing.has(verb)
}

/** The stems of the words that carry meaning, in order. Words for one thing that are written together or apart are one. */
export function stems(text: string): readonly string[] {
  let plain = text.toLowerCase().replaceAll('’', "'")
  if (apart.test(plain)) plain = together(plain)
  const found: string[] = []
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) if (!empty.has(word)) found.push(stem(word))
  return found
}

const apart = /'|\b(?:back|sign|log|set|fail|clean|start|shut)|\bmulti[\s-]|\boperating[\s-]|\bdata[\s-]+cent/

function together(text: string): string {
  return text
    .replace(
      /\b(back|sign|log|set|fail|clean|start|shut)(?:s|ed|[gtn]?ing)?[\s-]+(?:it |them )?(ups?|ins?|ons?|offs?|overs?|downs?)\b/g,
      '$1$2',
    )
    .replace(/\bmulti[\s-]+factor\b/g, 'multifactor')
    .replace(/\boperating[\s-]+systems?\b/g, 'operatingsystem')
    .replace(/\bdata[\s-]+cent(?:er|re)s?\b/g, 'datacentre')
    .replace(/'s\b|'/g, '')
}
