import type { Mutator } from '../mutant.ts'
import { at, textOf } from '../yaml.ts'
import { areaNodes, draft, dutyNodes, replaced } from './places.ts'

export const dropDuty: Mutator = {
  kind: 'duty: dropped',
  of: 'data',
  *drafts(site) {
    for (const { area, index, id } of dutyNodes(site)) yield* draft(`duty ${id}`, 'none', area.file.removeItem(area.duties!, index))
  },
}

export const toAssist: Mutator = {
  kind: 'duty: becomes an assist',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site))
      if (!at(node, 'kind') && !at(node, 'instead-of')) yield* draft(`duty ${id}`, 'kind: assist', area.file.addKey(node, 'kind', 'assist'))
  },
}

export const toDuty: Mutator = {
  kind: 'assist: becomes a duty',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site))
      if (textOf(at(node, 'kind')) === 'assist') yield* replaced(area.file, at(node, 'kind'), 'duty', `${id} kind`)
  },
}

export const need: Mutator = {
  kind: 'duty: need changed',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site)) {
      if (textOf(at(node, 'kind')) === 'assist') continue
      if (textOf(at(node, 'need')) === 'recommended') yield* replaced(area.file, at(node, 'need'), 'required', `${id} need`)
      else if (!at(node, 'need')) yield* draft(`${id} required`, 'recommended', area.file.addKey(node, 'need', 'recommended'))
    }
  },
}

export const condition: Mutator = {
  kind: 'duty: condition dropped or added',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site)) {
      if (at(node, 'condition') && !at(node, 'instead-of'))
        yield* draft(`${id} under a condition`, 'without', area.file.removeKey(node, 'condition'))
      else if (!at(node, 'condition'))
        yield* draft(id, 'under a condition', area.file.addKey(node, 'condition', 'If you ask for it in writing.'))
    }
  },
}

export const accountable: Mutator = {
  kind: 'duty: accountable party changed',
  of: 'data',
  *drafts(site) {
    for (const { area, node, id } of dutyNodes(site)) {
      const value = at(node, 'accountable')
      const other = site.project.parties.find((party) => party.role === 'customer' && party.id !== textOf(value))
      if (value && other) yield* replaced(area.file, value, other.id, `${id} accountable`)
    }
  },
}

export const moveDuty: Mutator = {
  kind: 'duty: moved to another area',
  of: 'data',
  *drafts(site) {
    const areas = areaNodes(site)
    for (const { area, node, index, id } of dutyNodes(site)) {
      const target = areas[(areas.findIndex((one) => one.id === area.id) + 1) % areas.length]!
      const last = target.duties?.items.at(-1)
      const cut = area.file.removeItem(area.duties!, index)
      // Only from block to block: the lines move as they are.
      if (
        !last ||
        !cut ||
        target.id === area.id ||
        area.file.text[area.duties!.start] === '[' ||
        target.file.text[target.duties!.start] === '['
      )
        continue
      const [, end] = target.file.itemLines(last)
      yield* draft(`${id} in ${area.id}`, `in ${target.id}`, cut, target.file.edit(end, end, area.file.text.slice(cut.start, cut.end)))
      void node
    }
  },
}

export const twinDuty: Mutator = {
  kind: 'duty: described again in another area, with another owner',
  of: 'data',
  *drafts(site) {
    const areas = areaNodes(site)
    for (const { area, node, id } of dutyNodes(site)) {
      const target = areas[(areas.findIndex((one) => one.id === area.id) + 1) % areas.length]!
      const last = target.duties?.items.at(-1)
      const by = textOf(at(node, 'by'))
      const other = maps(site).find((party) => party !== by)
      if (!last || !by || !other || at(node, 'when') || target.id === area.id || target.file.text[target.duties!.start] === '[') continue
      const [start, end] = target.file.itemLines(last)
      const indent = /^ */.exec(target.file.text.slice(start))![0]
      const text = JSON.stringify(textOf(at(node, 'text')))
      yield* draft(
        `${id} by ${by}`,
        `again in ${target.id} by ${other}`,
        target.file.edit(end, end, `${indent}- { id: ${id}-again, by: ${other}, text: ${text} }\n`),
      )
    }
  },
}

/** Parties that take part in every offering. */
function maps({ project }: Parameters<Mutator['drafts']>[0]): readonly string[] {
  return project.parties
    .map(({ id }) => id)
    .filter((id) => project.offerings.every(({ parties, status }) => status !== 'offered' || parties.includes(id)))
}
