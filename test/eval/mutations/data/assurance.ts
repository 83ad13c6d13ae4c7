import type { Mutator } from '../mutant.ts'
import { at, textOf } from '../yaml.ts'
import { changedWhen } from './duty-scope.ts'
import { draft, recordNodes, replaced } from './places.ts'

const file = 'data/assurance.yaml'

export const attestationDate: Mutator = {
  kind: 'attestation: dates changed',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, node, id } of recordNodes(site, file))
      for (const key of ['date', 'expires']) {
        const value = textOf(at(node, key))
        if (value)
          yield* replaced(yaml, at(node, key), `"${Number(value.slice(0, 4)) - (key === 'date' ? 4 : 2)}${value.slice(4)}"`, `${id} ${key}`)
      }
  },
}

export const attestationScope: Mutator = {
  kind: 'attestation: scope changed',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, node, id } of recordNodes(site, file)) {
      yield* changedWhen(yaml, at(node, 'when'), site, `${id} when`)
      if (at(node, 'when')) yield* draft(`${id} when`, 'everywhere', yaml.removeKey(node, 'when'))
      const [first] = site.project.offerings
      if (!at(node, 'when') && site.project.offerings.length > 1)
        yield* draft(`${id} everywhere`, `in ${first!.id}`, yaml.addKey(node, 'when', `{ offering: ${first!.id} }`))
    }
  },
}

export const attestationStatus: Mutator = {
  kind: 'attestation: status changed',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, node, id } of recordNodes(site, file))
      for (const status of ['current', 'planned', 'expired'])
        if (textOf(at(node, 'status')) !== status) yield* replaced(yaml, at(node, 'status'), status, `${id} status`)
  },
}

export const auditor: Mutator = {
  kind: 'attestation: auditor changed',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, node, id } of recordNodes(site, file))
      if (at(node, 'by')) yield* replaced(yaml, at(node, 'by'), 'Somebody Else LLP', `${id} by`)
  },
}

export const attestationDropped: Mutator = {
  kind: 'attestation: dropped',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, list, index, id } of recordNodes(site, file))
      yield* draft(`attestation ${id}`, 'none', yaml.removeItem(list, index))
  },
}
