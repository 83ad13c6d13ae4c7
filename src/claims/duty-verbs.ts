/** What verbs say about who owns the work that they name. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Ongoing work: whoever does it owns it. */
export const dutyVerbs = set(
  `manage maintain operate patch secure handle monitor administer administrate oversee protect harden safeguard address resolve remediate update
 upgrade ensure guarantee keep govern perform conduct apply enforce encrypt rotate replace restore repair test scan vet disclose provision configure
 install implement investigate mitigate fix review supervise control back backup respond defend sanitize sanitise erase dispose decommission carry
 run orchestrate coordinate execute screen triage troubleshoot undertake own replicate host tune define classify validate verify retain isolate look deal
 care attend take govern tackle cover decide determine`,
)

/** Of those, the ones whose denial gives the work away; "does not encrypt" tells what a product lacks. */
export const deniableVerbs = set(
  'manage maintain operate patch secure handle monitor administer administrate oversee protect safeguard address resolve remediate update upgrade ensure perform conduct back supervise look deal care take own configure restore repair troubleshoot govern review test worry provision backup',
)

/** Of those, only with an object that is itself an activity: "conducts reviews", not "conducts itself". */
export const lightVerbs = set('perform conduct execute carry undertake provide deliver supply run cover')

/** To have is to answer for. */
export const owningVerbs = set('own')

/** Nouns of activity and its outcome, which make "provides X" a duty. */
export const outcomeNouns = set(
  `security protection maintenance monitoring patching patches support updates upgrades backups backup encryption availability redundancy resilience
 administration management operation operations hosting scanning testing logging detection response recovery isolation segregation remediation hardening
 safeguards defense defence mitigation screening training inspection audits auditing provisioning`,
)

/** Nouns of help and possibility, which do not. */
export const toolNouns = set(
  `tool tools tooling feature features control controls option options guidance documentation ability capability capabilities functionality
 functionalities access environment information integration integrations solution solutions alert alerts recommendation recommendations dashboard api
 apis interface interfaces console framework template templates resource resources means way ways mechanism mechanisms setting settings level levels
 assistance advice help insight insights visibility service services platform infrastructure network layer set range variety`,
)

/** Not work on an area but dealing with the page, the contract or one's own mind. */
export const mentalVerbs = set(
  `consider understand know note remember agree accept read acknowledge see be become think believe keep_in_mind refer consult contact learn recognize
 have get want expect receive find choose select opt subscribe sign pay purchase buy use familiarize go start begin decide look meet comply click type enter press navigate
 open wait visit log`,
)

/** What an actor may do but need not. */
export const capabilityModals = set('can could')
export const tentativeModals = set('may might would')
export const adviceModals = set('should ought')
export const dutyModals = set('must shall')

export const dutyChains = set('need have require oblige obligate required obliged obligated bound expect')
export const adviceChains = set('advise encourage recommend ask')
export const openChains = set(
  'able free unable welcome allow permit want try aim help choose opt plan strive seek fail tend wish like refuse elect decide hope intend attempt work likely suppose supposed cease',
)

/** Verbs whose object somebody else says or thinks. */
export const opinionVerbs = set('assume believe think suppose imagine claim argue say state suggest expect hope wish wonder feel want')
