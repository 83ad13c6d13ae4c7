import type { Rule } from '../check.ts'
import type { Related } from '../model/diagnostic.ts'
import { didYouMean } from '../model/nearest.ts'
import type { Located, Place } from '../model/place.ts'
import { byId, type Project } from '../model/project.ts'
import { type DataReference, references } from './references.ts'
import { grouped, listed } from './words.ts'

export const danglingReference: Rule = {
  id: 'dangling-reference',
  severity: 'error',
  *check({ project }) {
    const explain = explainer(project)
    const faults = new Map<string, { readonly reference: DataReference; readonly message: string; readonly places: Place[] }>()
    for (const reference of references(project)) {
      const fault = explain(reference)
      if (!fault) continue
      const known = faults.get(fault.cause)
      if (known) known.places.push(reference.at())
      else faults.set(fault.cause, { reference, message: fault.message, places: [reference.at()] })
    }
    for (const { reference, message, places } of faults.values()) {
      yield grouped(message, places, trace(reference, project))
    }
  },
}

/** Names whatever a reference lacks, and says what is wrong; nothing where its target is there or could not be read. */
function explainer(project: Project): (reference: DataReference) => { readonly cause: string; readonly message: string } | undefined {
  const known = {
    party: byId(project.parties),
    duty: byId(project.duties),
    task: byId(project.tasks),
    layer: byId(project.layers),
    dimension: byId(project.dimensions),
  }
  const files = {
    control: new Map(project.frameworks.map(({ id, controls }) => [id, new Set(controls.map((control) => control.id))])),
    'upstream duty': new Map(project.upstreams.map(({ party, duties }) => [party, new Set(duties.map((duty) => duty.id))])),
  }
  // Where a file could not be read at all, what stands in it is not known.
  const lost = {
    party: project.parties.length === 0,
    duty: project.problems.some(
      ({ at }) => /^data\/areas\//.test(at.file) && !known.layer.has(at.file.slice('data/areas/'.length, -'.yaml'.length)),
    ),
    task: project.tasks.length === 0 && project.sources.has('data/tasks.yaml'),
    layer: false,
    dimension: project.problems.some(({ at }) => at.file === 'data/offerings.yaml'),
  }
  const places = {
    party: 'data/parties.yaml',
    duty: 'data/areas/',
    task: 'data/tasks.yaml',
    layer: 'data/areas/',
    dimension: 'data/offerings.yaml',
  }
  return ({ kind, id, of }) => {
    if (kind === 'control' || kind === 'upstream duty') {
      const [name, item] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
      const items = files[kind].get(name)
      if (items?.has(item) || project.unreadable.has(name) || project.unreadable.has(item)) return undefined
      const file = kind === 'control' ? `data/frameworks/${name}.yaml` : `data/upstream/${name}.json`
      return items
        ? {
            cause: `${kind} ${id}`,
            message: `${file} has no ${kind === 'control' ? kind : 'duty'} "${item}".${hint(item, items)} Mend the name, or add it to the file.`,
          }
        : { cause: file, message: `There is no file ${file} for "${id}".${hint(name, files[kind].keys())} Mend the name, or add the file.` }
    }
    if (kind === 'value') {
      const values = known.dimension.get(of ?? '')?.values
      if (!values || lost.dimension || Object.hasOwn(values, id)) return undefined
      const message = `The dimension "${of}" has no value "${id}".${hint(id, Object.keys(values))} Mend the name, or add the value to it.`
      return { cause: `value ${of}:${id}`, message }
    }
    if (lost[kind] || known[kind].has(id) || project.unreadable.has(id)) return undefined
    if (kind === 'task' && known.task.size === 0)
      return { cause: 'tasks.yaml', message: `There is no task "${id}", for there is no data/tasks.yaml. Add the file, or remove "task".` }
    const moved = trace({ kind, id }, project).length > 0
    const message = moved
      ? `There is no ${kind} "${id}" any more. Name the one that is meant now.`
      : `There is no ${kind} "${id}" in ${places[kind]}.${hint(id, known[kind].keys())} Mend the name, or add the ${kind}.`
    return { cause: `${kind} ${id}`, message }
  }
}

function hint(id: string, candidates: Iterable<string>): string {
  const known = [...candidates]
  return didYouMean(id, known) || (known.length > 0 && known.length <= 6 ? ` Known: ${listed(known)}.` : '')
}

/** Where the name went: retired, or changed. */
function trace({ kind, id }: Pick<DataReference, 'kind' | 'id'>, project: Project): readonly Related[] {
  const retired = project.site.retired
    .filter((entry) => entry.id === id)
    .map((entry) => ({ message: `It is retired: ${entry.reason}`, at: entry.at('id') }))
  const renamed: readonly (Located & { readonly id: string; readonly formerly: readonly string[] })[] =
    kind === 'party' ? project.parties : kind === 'duty' ? project.duties : []
  const now = renamed
    .filter((one) => one.formerly.some((old) => old === id || old.endsWith(`/${id}`)))
    .map((one) => ({ message: `It is now called "${one.id}".`, at: one.at('id') }))
  return [...retired, ...now]
}
