import { areaAddress, dutyAddress, scenarioAddress } from '../../model/address.ts'
import type { Area } from '../../model/area.ts'
import { isDescribed } from '../../model/derive.ts'
import type { Offering } from '../../model/offering.ts'
import type { Page } from '../../model/page.ts'
import type { Published } from '../../model/published.ts'
import { addDays } from '../../model/scalar.ts'
import type { Lookup } from '../refs.ts'
import { wholeUrl } from '../url.ts'
import { maybe, published } from './text.ts'

/** The areas with who holds them, and the duties of which all is made. */
export function areaParts(look: Lookup): Pick<Published, 'layers' | 'tasks' | 'areas' | 'duties'> {
  const { site, layers, tasks, areas, duties, offerings } = look.project
  const described = offerings.filter(isDescribed)
  const pages = pagesByAddress(look)
  return {
    layers: layers.map(({ id, title, summary }) => ({ id, title, summary: maybe(site, summary) })),
    tasks: tasks.map(({ id, title, summary }) => ({ id, title, summary: maybe(site, summary) })),
    areas: areas.map((area) => ({
      id: area.id,
      layer: area.layer,
      title: area.title,
      summary: maybe(site, area.summary),
      keywords: [...area.keywords],
      controls: [...area.controls],
      notes: area.notes.map(({ id, text }) => ({ id, text: published(site, text) })),
      standing: described.flatMap((offering) =>
        [undefined, ...tasks.map(({ id }) => id)].map((task) => standing(look, area, offering, task)),
      ),
      address: wholeUrl(site, areaAddress(area.id)),
      formerly: [...area.formerly],
      ...reviews(look, pages.get(areaAddress(area.id))),
    })),
    duties: duties.map((duty) => ({
      id: duty.id,
      area: duty.area,
      task: duty.task,
      text: published(site, duty.text),
      kind: duty.kind,
      need: duty.need,
      by: Object.fromEntries(
        described.flatMap((offering) => {
          const parties = look.derived.holders(duty, offering)
          return parties.length > 0 ? [[offering.id, [...parties]]] : []
        }),
      ),
      condition: maybe(site, duty.condition),
      'instead-of': duty.insteadOf,
      'relies-on': [...duty.reliesOn],
      accountable: duty.accountable,
      takes: [...duty.takes],
      guide: duty.guide && wholeUrl(site, duty.guide),
      controls: [...duty.controls],
      address: wholeUrl(site, dutyAddress(duty)),
      formerly: [...duty.formerly],
    })),
  }
}

function standing(look: Lookup, area: Area, offering: Offering, task: string | undefined): Published['areas'][number]['standing'][number] {
  const { owners, levelOnly } = look.derived.level(area, offering, task)
  return {
    offering: offering.id,
    task,
    owners: [...owners],
    'level-only': levelOnly,
    cells: look.derived.cells(area, offering, task).map(({ party, state, absences, unstated }) => {
      const absence = absences.find((one) => one.because === state)
      return { party, state, unstated: unstated && true, from: absence?.from, text: maybe(look.project.site, absence?.text) }
    }),
  }
}

/** What happens when, and what upstreams say themselves. */
export function storyParts(look: Lookup): Pick<Published, 'scenarios' | 'upstreams'> {
  const { site, scenarios, upstreams } = look.project
  const pages = pagesByAddress(look)
  return {
    scenarios: scenarios.map(({ id, title, question, summary, steps }) => ({
      id,
      title,
      question,
      summary: maybe(site, summary),
      steps: steps.map(({ duty, within, note }) => ({ duty, within, note: maybe(site, note) })),
      address: wholeUrl(site, scenarioAddress(id)),
      ...reviews(look, pages.get(scenarioAddress(id))),
    })),
    upstreams: upstreams.map(({ party, source, retrieved, version, duties }) => ({
      party,
      source,
      retrieved,
      version,
      duties: duties.map(({ id, text, by, area }) => ({ id, text: published(site, text), by, area })),
    })),
  }
}

function pagesByAddress({ project }: Lookup): ReadonlyMap<string, Page> {
  return new Map(project.pages.map((page) => [page.address, page]))
}

function reviews({ project }: Lookup, page: Page | undefined): { readonly reviewed?: string; readonly 'next-review'?: string } {
  if (page?.reviewed === undefined) return {}
  const term = project.site.review.page
  return { reviewed: page.reviewed, ...(term === undefined ? {} : { 'next-review': addDays(page.reviewed, Number.parseInt(term, 10)) }) }
}
