import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgementsOf } from '../../src/judge/judge.ts'
import { proseReader } from '../../src/load/claims.ts'
import { dataTexts } from '../../src/load/data-prose.ts'
import { loadProject } from '../../src/load/project.ts'
import { derive } from '../../src/model/derive.ts'
import type { Project } from '../../src/model/project.ts'
import { writeProject } from './project.ts'

/**
 * Processor time for reading and judging the prose of a site, per 1,000 sentences (≤ 150 ms): the first time in a process, with all
 * that has to be compiled and set up, and the median of five more. The time of a busy machine's other work does not count.
 */

const runs = 5

function time(project: Project): number {
  // What is derived for the page of the matrix is there anyway when claims are judged.
  const derived = derive(project)
  for (const area of project.areas) for (const offering of project.offerings) derived.cells(area, offering)
  const before = process.cpuUsage()
  const reader = proseReader(project)
  const pages = project.pages.map((page) => ({ ...page, prose: reader.page(page, project.sources.get(page.file) ?? '') }))
  const told = reader.texts([...dataTexts(project)])
  judgementsOf({ ...project, pages, told: { ...told, statements: [] } }, derived)
  const { user, system } = process.cpuUsage(before)
  const sentences = pages.reduce((sum, { prose }) => sum + prose.sentences, told.sentences)
  return (user + system) / sentences
}

function measure(name: string, root: string): void {
  const project = loadProject(root)
  const first = time(project)
  const more = Array.from({ length: runs }, () => time(project)).toSorted((a, b) => a - b)
  console.log(`${first.toFixed(0).padStart(4)} ms first, ${more[Math.floor(runs / 2)]!.toFixed(0).padStart(4)} ms after  ${name}`)
}

const big = join(tmpdir(), 'demarc-bench-claims')
writeProject(big, { areas: 1000, dutiesPerArea: 10, pages: 200 })
measure('sample', new URL('../..', import.meta.url).pathname)
measure('10,000 duties, 200 pages', big)
rmSync(big, { recursive: true })
