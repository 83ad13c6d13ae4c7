import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { check } from './check.ts'
import { recover } from './integration/recover.ts'
import { loadProject } from './load/project.ts'
import { didYouMean } from './model/nearest.ts'
import { dayText } from './model/scalar.ts'
import { reporters } from './reporters/index.ts'
import { rules } from './rules/index.ts'

const usage = `demarc check [--root DIR] [--format text|json] [--as-of DATE] [--max-warnings N] [--verbose]
  Checks data/ and content/; --verbose also lists what the prose claims and could not be judged. Exit status: 0 no errors, 1 errors (or more than N warnings), 2 could not run.
demarc portfolio [FILE] [--out DIR] [--as-of DATE] [--check]
  Builds one site of what we do ourselves, from the data that several vendors publish. FILE is portfolio.yaml unless said otherwise; the site goes to dist-portfolio/ beside it. --check only checks. Exit status as above; an error leaves the last site where it is.
demarc explain RULE
  Prints the page of a rule: why it is there, and how to mend what it finds.
`

/** A call that cannot be carried out; the message says why and what would be right. */
class UsageError extends Error {}

/** Runs a command line and returns the exit status: 0 fine, 1 errors found, 2 could not run. */
export async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const [command, ...rest] = args
    if (command === 'check') return runCheck(rest)
    if (command === 'explain') return await runExplain(rest)
    if (command === 'portfolio') return await runPortfolio(rest)
    if (command === '--help' || command === '-h' || command === 'help') return print(usage)
    const problem =
      command === undefined
        ? 'Say what to do.'
        : `There is no command "${command}".${didYouMean(command, ['check', 'portfolio', 'explain'])}`
    throw new UsageError(problem)
  } catch (error) {
    const known = error instanceof UsageError || isArgumentError(error)
    process.stderr.write(known ? `demarc: ${(error as Error).message}\n\n${usage}` : `demarc: could not run: ${(error as Error).stack}\n`)
    return 2
  }
}

function runCheck(args: readonly string[]): 0 | 1 {
  const { values } = parseArgs({
    args: [...args],
    options: {
      root: { type: 'string', default: '.' },
      format: { type: 'string', default: 'text' },
      'as-of': { type: 'string' },
      'max-warnings': { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  })
  const root = resolve(values.root)
  if (!existsSync(join(root, 'data')))
    throw new UsageError(`There is no folder data/ in ${values.root}. Run it at the project's root, or name the root with --root.`)
  const format = values.format
  if (!isReporter(format)) throw new UsageError(`--format is one of ${Object.keys(reporters).join(', ')}, not "${format}".`)
  const asOf = dayOf(values['as-of'])
  const limit = values['max-warnings']
  if (limit !== undefined && !/^\d+$/.test(limit)) throw new UsageError(`--max-warnings is a number, not "${limit}".`)
  for (const restored of recover(root)) process.stderr.write(`A build was killed; ${restored} has its last good copy again.\n`)
  const project = loadProject(root)
  const report = check(project, rules, asOf)
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR
  print(reporters[format](report, { sources: project.sources, colour, verbose: values.verbose }))
  return report.summary.errors > 0 || report.summary.warnings > Number(limit ?? Number.POSITIVE_INFINITY) ? 1 : 0
}

async function runPortfolio(args: readonly string[]): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      'as-of': { type: 'string' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return print(usage)
  const [path = 'portfolio.yaml', ...others] = positionals
  if (others.length > 0) throw new UsageError(`One portfolio is built at a time; "${others.join(' ')}" is too much.`)
  const file = resolve(path)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`There is no file ${path}. Run it where portfolio.yaml is, or name the file.`)
  const asOf = dayOf(values['as-of'])
  if (!values.check) {
    const { buildPortfolio } = await import('./integration/build-portfolio.ts')
    const output = values.out ?? join(dirname(path), 'dist-portfolio')
    if (!(await buildPortfolio(file, resolve(output), asOf))) return 1
    return print(`Verified and published: ${output}\n`)
  }
  const { examinePortfolio } = await import('./integration/examine-portfolio.ts')
  const { report, sources } = examinePortfolio(dirname(file), basename(file), asOf)
  print(reporters.text(report, { sources, colour: process.stdout.isTTY === true && !process.env.NO_COLOR }))
  return report.summary.errors > 0 ? 1 : 0
}

/** The day for which something is checked: today, if none is given. */
function dayOf(given: string | undefined): string {
  const asOf = given ?? new Date().toISOString().slice(0, 10)
  if (!dayText.safeParse(asOf).success) throw new UsageError(`--as-of is a day such as 2026-10-01, not "${asOf}".`)
  return asOf
}

async function runExplain(args: readonly string[]): Promise<0> {
  const { rulePage } = await import('./integration/examine-portfolio.ts')
  const { portfolioRules } = await import('./portfolio/rules.ts')
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
  const ids = [...rules, ...portfolioRules].map((rule) => rule.id)
  const [id] = positionals
  const page = id !== undefined && ids.includes(id) ? rulePage(id) : undefined
  if (page === undefined) {
    throw new UsageError(id === undefined ? `Name a rule: ${ids.join(', ')}.` : `There is no rule "${id}".${didYouMean(id, ids)}`)
  }
  return print(readFileSync(page, 'utf8'))
}

/** What `parseArgs` throws for a flag it does not know. */
function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function isReporter(name: string): name is keyof typeof reporters {
  return Object.hasOwn(reporters, name)
}

function print(text: string): 0 {
  process.stdout.write(text)
  return 0
}
