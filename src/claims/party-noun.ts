import type { Lexicon, PartyRef } from './lexicon.ts'
import { cloudWords, customerNouns, infrastructureWords, memberNouns, organisationNouns, providerNouns } from './party-words.ts'

const otherProviders = /^(?:third-party|identity|other|another|payment|email|internet|dns|sso|solution|gateway|backup|network|telecom|isp)$/
const notCustomers = /^(?:end|end-user|your|third-party|site|guest|individual|final|power)$/
const accounts = /^(?:api|web|email|mail|rest|ssh|database|http|native|vpn)$/
const providerModifiers = /^(?:solution|public|service|technology|own|chosen)$/

/**
 * The party of a common noun: "customers", "the SaaS provider", "customer administrators". `words` are the noun phrase
 * without its determiner, in lower case; `possessive` is "your", "our" and the like before it.
 */
export function commonNounParty(words: readonly string[], possessive: string | undefined, lexicon: Lexicon): PartyRef | undefined {
  const noun = words.at(-1)
  if (noun === undefined) return undefined
  const { roles, voices } = lexicon
  const member = memberNouns.has(noun) && words.length > 1
  if (member && customerNouns.has(words[0]!) && !customerNouns.has(noun)) return roles.customer
  if (member && providerNouns.has(words.at(-2)!)) return roles.provider
  if (customerNouns.has(noun)) {
    if (possessive === 'your' || (/^users?$/.test(noun) && (words.some((word) => notCustomers.test(word)) || possessive !== undefined)))
      return undefined
    return accounts.test(words.at(-2) ?? '') ? undefined : roles.customer
  }
  if (providerNouns.has(noun)) {
    if (
      words
        .slice(0, -1)
        .some(
          (word) => otherProviders.test(word) || !(infrastructureWords.has(word) || cloudWords.has(word) || providerModifiers.test(word)),
        )
    )
      return undefined
    if (words.some((word) => infrastructureWords.has(word))) return roles.infrastructureProvider
    if (!noun.startsWith('csp') && !words.includes('cloud')) return roles.provider
    // A vendor that says "your cloud provider" of itself would say "we".
    return possessive === 'your' && voices.we !== undefined ? undefined : roles.cloudProvider
  }
  if (organisationNouns.has(noun) && words.length <= 2 && possessive === undefined) return roles.customer
  return /^organi[sz]ation$/.test(noun) && possessive === undefined ? roles.customer : undefined
}
