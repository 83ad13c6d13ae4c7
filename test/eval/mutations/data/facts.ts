import type { Mutator } from '../mutant.ts'
import { at, textOf } from '../yaml.ts'
import { draft, recordNodes, replaced } from './places.ts'

const file = 'data/facts.yaml'

export const factValue: Mutator = {
  kind: 'fact: value changed',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, node, id } of recordNodes(site, file)) {
      const value = at(node, 'value')
      if (value?.kind !== 'scalar') continue
      yield* replaced(yaml, value, typeof value.value === 'number' ? String(value.value * 2 + 1) : '"Something else"', `${id} value`)
    }
  },
}

const units: Readonly<Record<string, string>> = {
  minutes: 'hours',
  hours: 'days',
  days: 'weeks',
  weeks: 'months',
  months: 'years',
  years: 'months',
}

export const factUnit: Mutator = {
  kind: 'fact: unit changed',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, node, id } of recordNodes(site, file)) {
      const unit = textOf(at(node, 'unit'))
      if (unit) yield* replaced(yaml, at(node, 'unit'), units[unit] ?? 'days', `${id} unit`)
    }
  },
}

export const factDropped: Mutator = {
  kind: 'fact: dropped',
  of: 'data',
  *drafts(site) {
    for (const { file: yaml, list, index, id } of recordNodes(site, file)) yield* draft(`fact ${id}`, 'none', yaml.removeItem(list, index))
  },
}
