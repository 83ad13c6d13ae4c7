import { check, type Summary } from '../check.ts'
import { loadProject } from '../load/project.ts'
import type { Project } from '../model/project.ts'
import { text } from '../reporters/text.ts'
import { rules } from '../rules/index.ts'

/** Loads a project, checks it as of today with every rule, and prints the report as `demarc check` does. */
export async function examine(root: string): Promise<{ readonly project: Project; readonly summary: Summary }> {
  const project = loadProject(root)
  const report = check(project, rules, new Date().toISOString().slice(0, 10))
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR
  const words = text(report, { sources: project.sources, colour })
  // Awaited, since what follows may end the process, and a long report would be cut in a pipe.
  await new Promise((done) => process.stdout.write(words, done))
  return { project, summary: report.summary }
}
