import type { Rule } from '../check.ts'
import { sectionIds } from '../model/address.ts'
import type { Finding } from '../model/diagnostic.ts'
import { type Located, theKey } from '../model/place.ts'
import type { Project } from '../model/project.ts'

type Named = Located & { readonly id: string }

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  *check({ project }) {
    yield* reserved(project)
    yield* repeated('duty', project.duties)
    yield* repeated('area', project.areas)
    yield* repeated('party', project.parties)
    yield* repeated('offering', project.offerings)
    yield* repeated('task', project.tasks)
    yield* repeated('fact', project.facts)
    yield* repeated('term', project.terms)
    yield* repeated('attestation', project.attestations)
    yield* repeated('agreement', project.site.legal?.agreements ?? [])
    for (const framework of project.frameworks) yield* repeated(`control of "${framework.title}"`, framework.controls)
    for (const upstream of project.upstreams) yield* repeated('upstream duty', upstream.duties)
  },
}

/** Ids that already mean something else. */
function* reserved(project: Project): Generator<Finding> {
  for (const dimension of project.dimensions) {
    if (dimension.id === 'offering')
      yield { message: 'In a condition "offering" means an offering’s id. Give the dimension another id.', at: dimension.at(theKey) }
  }
  for (const party of project.parties) {
    if (party.id === 'others')
      yield { message: 'Under "absent", "others" means all other parties. Give the party another id.', at: party.at('id') }
  }
  const parts = new Set<string>(sectionIds)
  for (const duty of project.duties) {
    if (parts.has(duty.id))
      yield { message: `On its area’s page "${duty.id}" is the address of another part. Give the duty another id.`, at: duty.at('id') }
  }
}

function* repeated(kind: string, items: readonly Named[]): Generator<Finding> {
  const first = new Map<string, Named>()
  for (const item of items) {
    const earlier = first.get(item.id)
    if (!earlier) first.set(item.id, item)
    else {
      yield {
        message: `The id "${item.id}" is taken by another ${kind}, so what names it could mean either. Give the newer of the two another id.`,
        at: item.at('id'),
        related: [{ message: 'The first one is here.', at: earlier.at('id') }],
      }
    }
  }
}
