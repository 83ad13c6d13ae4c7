/** Verb forms that a word may have. `past` and `participle` coincide for regular verbs. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

export interface VerbReading {
  readonly lemma: string
  readonly forms: ReadonlySet<VerbForm>
}

/** Common verbs of technical and legal English. A word outside it can still follow an auxiliary. */
const regular = `
 accept access accompany achieve acknowledge acquire act activate adapt add address adhere adjust administer administrate adopt advise
 affect agree aim align allocate allow alter analyze analyse announce answer appear apply appoint approve archive argue arrange ask assess
 assign assist assume assure attempt attend audit authenticate authorize authorise automate avoid back balance base become begin behave
 believe belong block boot bring budget build bundle call cancel capture carry categorize cause cease certify change charge check choose
 claim classify clean cleanse clear close collaborate collect combine come communicate compare complete comply comprise concern conduct
 configure confirm connect consider consist construct consult consume contact contain continue contribute control convert cooperate
 coordinate copy correct correlate cover create customize customise dedicate debug decide declare decommission decrypt defend define
 delegate delete deliver depend deploy describe design destroy detect determine develop differ direct disable disclose discover discuss
 dispose distribute divide document download drain drive drop edit educate eliminate embed employ enable encompass encourage encrypt end
 endorse enforce engage enhance enroll enrol ensure enter entail entrust erase escalate establish evaluate examine exceed exclude execute
 exercise exist expand expect explain export expose extend extract facilitate fail familiarize feel filter finalize find fix focus follow
 forward fulfil fulfill function fund generate give go govern grant guarantee guard guide handle harden have help hire hold hope host
 identify illustrate imagine implement imply import improve include increase indicate inform inherit initiate inspect install instruct
 integrate intend interact interpret investigate involve isolate issue join keep know label launch lead learn leave let leverage license
 lie limit link list live load lock log look lose lower maintain make manage mandate map mark match mean measure meet mention migrate
 minimize minimise mitigate modify monitor move need negotiate note notify observe obligate oblige obtain occur offer offload onboard
 offboard open operate opt optimize optimise orchestrate order organize organise originate outline oversee own participate partner pass
 patch pay perform permit place plan play point possess power prepare present preserve prevent prioritize prioritise procure process
 produce program promise promote prompt propose protect prove provide provision publish purchase purge put qualify quarantine query raise
 reach react read receive recognize recommend reconfigure record recover recruit reduce refer refrain refuse register reimburse release
 rely remain remediate remember remind remove renew repair replace replicate report represent request require rescue resell reserve reset
 reside resolve respond rest restart restore restrict result resume retain retire retrieve return review revoke rotate route run safeguard
 sanitize sanitise satisfy save say scale scan schedule scope screen secure see seek segment segregate select sell send separate serve
 service set shape share shift ship show sign simplify sit size solve specify split stand start state stay stop store strengthen strive
 submit subscribe suggest supervise supply support suppose surface suspend sustain switch synchronize sync tackle tag take talk task tell
 tend terminate test think train transfer transform transition transmit treat trigger triage troubleshoot trust try tune turn uncover
 undergo understand undertake unlock update upgrade upload use utilize utilise validate vary verify vet view want warrant watch weigh wish
 work worry write wonder stem strip spend entitle cope observe oversee staff source guard sanction rebuild redeploy reboot refresh
 right-size rightsize fall belong bear get do be backup stream absorb backfill calibrate deactivate deflect deter diagnose discard dismiss
 dispatch duplicate emit equip exempt expire fence file forbid hash hide ingest inject insure intercept invoice itemise lend liaise mail
 mask matter merge moderate name nominate notarise notarize obey obfuscate outsource overwrite parse partition postpone probe prohibit prune
 pseudonymise pseudonymize quantify rate rebalance recall recertify reclaim reconcile redact redirect rehearse reimage reindex reissue
 reject relocate renegotiate renumber reorder resend resize restock rewrite sample scrub seal shred simulate skip snapshot stamp
 synchronise tailor throttle tidy tighten time trace translate truncate unblock undo uninstall unpack unplug vault warm warn whitelist
 widen wipe withdraw`
  .trim()
  .split(/\s+/)

const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  become: ['became', 'become'], begin: ['began', 'begun'], bear: ['bore', 'borne'], bring: ['brought', 'brought'], build: ['built', 'built'],
  choose: ['chose', 'chosen'], come: ['came', 'come'], do: ['did', 'done'], drive: ['drove', 'driven'], fall: ['fell', 'fallen'],
  feel: ['felt', 'felt'], find: ['found', 'found'], get: ['got', 'gotten'], give: ['gave', 'given'], go: ['went', 'gone'], have: ['had', 'had'],
  hold: ['held', 'held'], keep: ['kept', 'kept'], know: ['knew', 'known'], lead: ['led', 'led'], leave: ['left', 'left'], let: ['let', 'let'],
  lie: ['lay', 'lain'], lose: ['lost', 'lost'], make: ['made', 'made'], mean: ['meant', 'meant'], meet: ['met', 'met'], oversee: ['oversaw', 'overseen'],
  pay: ['paid', 'paid'], prove: ['proved', 'proven'], put: ['put', 'put'], read: ['read', 'read'], rebuild: ['rebuilt', 'rebuilt'],
  run: ['ran', 'run'], say: ['said', 'said'], see: ['saw', 'seen'], seek: ['sought', 'sought'], sell: ['sold', 'sold'], send: ['sent', 'sent'],
  set: ['set', 'set'], show: ['showed', 'shown'], sit: ['sat', 'sat'], spend: ['spent', 'spent'], split: ['split', 'split'], stand: ['stood', 'stood'],
  strive: ['strove', 'striven'], take: ['took', 'taken'], tell: ['told', 'told'], think: ['thought', 'thought'], undergo: ['underwent', 'undergone'],
  understand: ['understood', 'understood'], undertake: ['undertook', 'undertaken'], write: ['wrote', 'written'], withdraw: ['withdrew', 'withdrawn'], undo: ['undid', 'undone'], hide: ['hid', 'hidden'], forbid: ['forbade', 'forbidden'],
  lend: ['lent', 'lent'], overwrite: ['overwrote', 'overwritten'], rewrite: ['rewrote', 'rewritten'], resend: ['resent', 'resent'], shut: ['shut', 'shut'], ring: ['rang', 'rung'], reset: ['reset', 'reset'],
} // biome-ignore format: a table

const doubling =
  /^(?:[^aeiou]*[aeiou][bdglmnprt]|commit|admit|permit|transfer|refer|submit|control|begin|format|equip|occur|defer|incur|prefer|forget|onset|program|unplug|enrol|fulfil|offboard)$/

function gerundAndPast(base: string): readonly [string, string] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`, `${base}d`]
  if (base === 'be') return ['being', 'been']
  if (/(?:ee|oe|ye)$/.test(base)) return [`${base}ing`, `${base}d`]
  if (base.endsWith('e')) return [`${base.slice(0, -1)}ing`, `${base}d`]
  if (/[^aeiou]y$/.test(base)) return [`${base}ing`, `${base.slice(0, -1)}ied`]
  if (doubling.test(base)) {
    const doubled = base + base.at(-1)
    return [`${doubled}ing`, `${doubled}ed`]
  }
  return [`${base}ing`, `${base}ed`]
}

function thirdPerson(base: string): string {
  if (base === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}

function buildForms(): ReadonlyMap<string, VerbReading> {
  const forms = new Map<string, { lemma: string; forms: Set<VerbForm> }>()
  const add = (word: string, lemma: string, form: VerbForm) => {
    const known = forms.get(word)
    if (known === undefined) forms.set(word, { lemma, forms: new Set([form]) })
    else if (known.lemma === lemma) known.forms.add(form)
  }
  for (const lemma of regular) {
    const [gerund, regularPast] = gerundAndPast(lemma)
    const [past, participle] = irregular[lemma] ?? [regularPast, regularPast]
    add(lemma, lemma, 'base')
    add(thirdPerson(lemma), lemma, 'third')
    add(past, lemma, 'past')
    add(participle, lemma, 'participle')
    add(gerund, lemma, 'gerund')
  }
  return forms
}

const forms = buildForms()

/** The verb that a lower-case word may be a form of. */
export function verbReading(word: string): VerbReading | undefined {
  return forms.get(word)
}

const nominal = new Set(
  'patch update upgrade backup control host log test change request report monitor function support plan store access process audit review service scale contact transfer design issue guard guide list map mark order place point power query return route segment set source state stop switch supply task tag trust train view block budget call capture charge check claim concern cover document drive end export filter fix grant import increase label launch lead license limit link load lock match measure name offer program purchase release result scan schedule scope screen ship sign size split staff surface transition trigger watch archive download fence file hash label list lock mail mark mask name power probe rate recall register sample seal snapshot stamp strip time trace vault wipe shred matter'.split(
    ' ',
  ),
)

/** Whether a verb's plain and -s forms are as often nouns: "patches", "updates". */
export function mayBeNoun(lemma: string): boolean {
  return nominal.has(lemma)
}
