import type { Lexicon } from './lexicon.ts'
import { aliasAt } from './party.ts'
import { says, type Token } from './token.ts'

/**
 * A description does not mean a party that the same sentence also names: where the page's own vendor stands beside "the cloud
 * provider", the latter is the cloud under it. "Acme as a cloud provider" and "providers like Acme" are no such case.
 */
export function withDisjointProvider(tokens: readonly Token[], lexicon: Lexicon): Lexicon {
  const { cloudProvider, infrastructureProvider, provider } = lexicon.roles
  if (cloudProvider === undefined || cloudProvider.role !== provider?.role || cloudProvider.id !== provider.id) return lexicon
  const described = tokens.some(
    (token, at) => /^(?:csps?|providers?|vendors?)$/.test(token.lower) && cloudNoun(tokens, at) && !identified(tokens, at),
  )
  if (!described) return lexicon
  const named = tokens.some((token, at) => {
    if (token.aside) return false
    if (/^(?:we|our)$/.test(token.lower)) return lexicon.voices.we?.role === provider.role
    const alias = aliasAt(tokens, at, lexicon)
    return alias?.party.role === provider.role && !says(tokens[at - 1], /^(?:like|as)$/) && tokens[alias.end]?.tag !== 'bracket'
  })
  return named ? { ...lexicon, roles: { ...lexicon.roles, cloudProvider: infrastructureProvider } } : lexicon
}

function cloudNoun(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower.startsWith('csp') || tokens.slice(Math.max(0, at - 3), at).some((token) => token.lower === 'cloud')
}

/** "as a CSP", "is a cloud provider", "its cloud provider", "the cloud provider (Acme)". */
function identified(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const { lower, tag } = tokens[i]!
    if (lower === 'as' || lower === 'like' || tag === 'be' || lower === 'its') return true
    if (/^(?:comma|stop|preposition)$/.test(tag)) break
  }
  return tokens[at + 1]?.tag === 'bracket' || says(tokens[at + 1], /^(?:like|such)$/)
}
