/** Nouns that stand for parties, and those that look like parties and are not. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const customerNouns = set(
  'customer customers client clients subscriber subscribers tenant tenants consumer consumers user users licensee licensees',
)
export const providerNouns = set('provider providers vendor vendors supplier suppliers csp csps')

/** People and groups that act for the party that has them: "your team", "Acme's engineers". */
export const memberNouns = set(
  `organization organizations organisation organisations company companies business businesses enterprise enterprises firm team teams department
 departments group admin admins administrator administrators engineer engineers engineering staff employee employees personnel developer developers devops
 operator operators operations ops sre sres support people security owner owners users user colleagues specialists experts developers it`,
)
/** Of those, the ones that mean the customer when nobody has them. */
export const organisationNouns = set('organization organizations organisation organisations business businesses companies enterprises')

/** What a vendor's product names end in. */
export const productHeads = set('cloud platform service services enterprise dedicated hosted managed')

export const cloudWords = set('cloud csp hosting saas paas service services platform managed application software')
export const infrastructureWords = set('infrastructure underlying iaas upstream hyperscaler hyperscale')

/** Machines and texts that "are responsible for" things without being parties. */
export const agentNouns = set(
  `plane planes scheduler controller controllers agent agents system systems engine engines daemon process processes function functions tool tools
 component components api apis server servers code workflow workflows software program plugin plugins library framework database databases module modules
 node nodes cluster clusters container containers gateway proxy router balancer layer kernel hypervisor script scripts job jobs bot worker workers
 application applications app apps feature features mechanism policy policies role roles device devices driver pipeline pipelines interface
 instance instances runner runners integration integrations product products network document page article guide section table contract agreement model
 manager handler broker queue cache resource resources data line responsibility responsibilities`,
)
