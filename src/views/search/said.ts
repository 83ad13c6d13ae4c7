import type { Project } from '../../model/project.ts'

const memo = new WeakMap<Project, ReadonlyMap<string, readonly string[]>>()

/**
 * For each duty what others say of it, in words that customers may use too: prose that is bound to it, the titles of its own
 * controls, its guide, and what an upstream leaves to its customer.
 */
export function saidOf(project: Project): ReadonlyMap<string, readonly string[]> {
  const known = memo.get(project)
  if (known) return known
  const said = new Map<string, Set<string>>()
  const add = (duty: string, text: string | undefined) => {
    if (text === undefined || text.trim() === '') return
    const texts = said.get(duty) ?? new Set()
    said.set(duty, texts.add(text.trim().replace(/[.;,:]$/, '')))
  }
  for (const page of project.pages) {
    if (page.describes !== undefined) continue
    for (const { component, attributes, text } of page.references) {
      if (component === 'Duty' && attributes.id !== undefined) add(attributes.id, text)
      if (component === 'Duties') for (const id of attributes.of?.split(/\s+/) ?? []) add(id, text)
    }
  }
  const controls = new Map<string, string>(
    project.frameworks.flatMap((framework) => framework.controls.map(({ id, title }) => [`${framework.id}:${id}`, title] as const)),
  )
  const guides = new Map(project.pages.map(({ address, title }) => [address, title]))
  const left = new Map<string, string>(
    project.upstreams.flatMap(({ party, duties }) => duties.map(({ id, text }) => [`${party}:${id}`, text.plain] as const)),
  )
  for (const { id, ownControls, guide, takes } of project.duties) {
    for (const control of ownControls) add(id, controls.get(control))
    for (const taken of takes) add(id, left.get(taken))
    if (guide !== undefined) add(id, guides.get(guide))
  }
  const made = new Map([...said].map(([id, texts]) => [id, [...texts]]))
  memo.set(project, made)
  return made
}
