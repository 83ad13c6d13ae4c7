import { type Derivation, derive } from '../../../src/model/derive.ts'
import type { Project } from '../../../src/model/project.ts'
import { type Passage, passagesOf } from './passage.ts'
import { YamlFile } from './yaml.ts'

/** A site as the mutators see it: its data, what follows from them, and every sentence of it. */
export interface Site {
  readonly name: string
  readonly project: Project
  readonly derived: Derivation
  readonly passages: readonly Passage[]
  /** The data files written by hand, in order. */
  readonly yaml: readonly YamlFile[]
  text(file: string): string
}

export function siteOf(name: string, project: Project): Site {
  const text = (file: string) => project.sources.get(file) ?? ''
  let passages: readonly Passage[] | undefined
  let yaml: readonly YamlFile[] | undefined
  return {
    name,
    project,
    derived: derive(project),
    text,
    get passages() {
      passages ??= passagesOf(project, this.yaml)
      return passages
    },
    get yaml() {
      yaml ??= [...project.sources.keys()]
        .filter((file) => /^data\/.*\.(?:yaml|json)$/.test(file) && !file.startsWith('data/releases/'))
        .toSorted()
        .map((file) => new YamlFile(file, text(file)))
      return yaml
    },
  }
}

/** A file of data/, where the site has it. */
export function yamlOf(site: Site, file: string): YamlFile | undefined {
  return site.yaml.find((one) => one.file === file)
}
