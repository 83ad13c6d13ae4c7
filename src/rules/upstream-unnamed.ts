import type { Rule } from '../check.ts'
import type { Project } from '../model/project.ts'
import { sentencesOf } from './sentences.ts'

/** Providers of clouds and hosting that vendors build upon, each with its names. */
const clouds: readonly (readonly string[])[] = [
  ['Amazon Web Services', 'AWS', 'Amazon EC2', 'Amazon S3'],
  ['Microsoft Azure', 'Azure'],
  ['Google Cloud Platform', 'Google Cloud', 'GCP'],
  ['Oracle Cloud Infrastructure', 'Oracle Cloud', 'OCI'],
  ['IBM Cloud'],
  ['Alibaba Cloud'],
  ['DigitalOcean', 'Digital Ocean'],
  ['Hetzner'],
  ['OVHcloud', 'OVH'],
  ['Scaleway'],
  ['Linode', 'Akamai'],
  ['Heroku'],
  ['Vercel'],
  ['Netlify'],
  ['Cloudflare'],
  ['Fastly'],
  ['Fly.io'],
  ['Rackspace'],
  ['Exoscale'],
  ['STACKIT'],
  ['Open Telekom Cloud'],
]
const names = clouds.flat().toSorted((a, b) => b.length - a.length)
const relying =
  '\\b(?:runs?|running|hosted|hosts|built|operated?s?|operating|deployed|relies|rely|relying|depends?|depending|based|stored|kept|located|sits?|inherit(?:s|ed)?)\\b(?:\\s+\\p{L}+){0,4}?\\s+(?:on(?: top of)?|in|by|upon|from|at)\\s+(?:the\\s+)?(?:(?:[\\p{L}\\d]+\\s+){1,3}of\\s+(?:the\\s+)?)?'
const named = new RegExp(`${relying}(${names.map((name) => name.replace('.', '\\.')).join('|')})(?![\\p{L}\\d])`, 'giu')
const any = new RegExp(names.join('|'), 'i')
const unnamed =
  /\bour\s+(?:own\s+)?(?:underlying\s+)?(?:(?:cloud|hosting|infrastructure|data cent(?:re|er)|IaaS)(?:\s+(?:service|infrastructure|hosting))?\s+(?:provider|vendor|supplier|operator|host)s?|CSPs?|upstream(?:\s+provider)?s?)\b/gi
/** Somebody else's cloud that is given work: "your cloud provider is responsible for …", "CSPs have to be responsible for …". */
const laden =
  /\b((?:your|their|the customer[’']s)\s+(?:(?:public\s+)?cloud|hosting|infrastructure|IaaS)(?:\s+(?:service|solution|hosting|infrastructure))?\s+(?:provider|vendor|host)s?|CSPs|cloud\s+(?:service|infrastructure)\s+providers)(?=\s+(?:(?:is|are|remains?|ha(?:s|ve) to be|must be)\s+(?:\w+ly\s+)?(?:responsible|accountable|in charge)|takes?\s+(?:\w+\s+){0,2}responsibility)\b)/gi
const yours = /\b(?:you|your|customer(?:[’']?s)?(?: own)?)\b(?![^.]*\bdata\b)/i
const denied = /\b(?:not|no|never|neither|nor|n[’']t|if|unlike|instead of|rather than)\b/i

export const upstreamUnnamed: Rule = {
  id: 'upstream-unnamed',
  severity: 'warning',
  *check({ project }) {
    const others = project.parties.filter(({ role }) => role !== 'provider' && role !== 'customer')
    const [first] = project.parties
    const related = first === undefined ? [] : [{ message: 'The parties are listed here.', at: first.at() }]
    const told = new Set<string>()
    for (const { text, place } of sentencesOf(project)) {
      if (denied.test(text)) continue
      for (const match of any.test(text) ? text.matchAll(named) : []) {
        const words = match[1]!
        const family = clouds.find((one) => one.some((name) => name.toLowerCase() === words.toLowerCase()))!
        if (told.has(family[0]!) || isParty(project, family) || yours.test(text)) continue
        told.add(family[0]!)
        yield {
          message: `The text relies on ${words}, but no party of the data is ${words}, so nobody can see what it is to do. Add it to parties.yaml with role: upstream, and its duties to the areas.`,
          at: place(match.index + match[0].length - words.length),
          related,
        }
      }
      if (others.length > 0) continue
      for (const match of text.matchAll(laden)) {
        const words = match[1]!.replace(/^(?:your|their|the customer[’']s)\s+/i, '')
        if (told.has('laden') || isWordFor(project, words)) continue
        told.add('laden')
        yield {
          message: `The text gives "${match[1]}" work, but no party of the data is called so, and nobody can see whose cloud is meant. If it is a provider upstream, add it to parties.yaml with role: upstream, and its duties to the areas; if it is you, write so, or add the word to your "aliases".`,
          at: place(match.index),
          related,
        }
      }
      for (const match of text.matchAll(unnamed)) {
        if (told.has('unnamed')) continue
        told.add('unnamed')
        yield {
          message: `The text relies on "${match[0]}", but the data has only ${project.parties.length === 1 ? 'one party' : 'the vendor and its customer'}. Name the provider, add it to parties.yaml with role: upstream, and its duties to the areas.`,
          at: place(match.index),
          related,
        }
      }
    }
  },
}

/** Whether a party is called by these words, be they in the plural. */
function isWordFor({ parties }: Project, words: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/s$/, '')
  return parties.some(({ name, short, aliases }) => [name, short, ...aliases].some((one) => bare(one) === bare(words)))
}

function isParty({ parties }: Project, family: readonly string[]): boolean {
  const known = parties.flatMap(({ name, short, aliases }) => [name, short, ...aliases]).map((one) => one.toLowerCase())
  return family.some((name) => known.some((one) => one.includes(name.toLowerCase()) || name.toLowerCase().startsWith(one)))
}
