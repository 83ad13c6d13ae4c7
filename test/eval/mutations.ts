import { parseArgs } from 'node:util'
import { evaluate } from './mutations/evaluate.ts'
import { reportOf } from './mutations/report.ts'
import { sitesIn } from './mutations/sites.ts'

/**
 * Changes consistent sites in many ways, and prints how many of the changes that another statement makes visible the checks
 * find. See mutations/README.md.
 */
const { values } = parseArgs({
  options: {
    each: { type: 'string', default: '4' },
    site: { type: 'string' },
    kind: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
/** On a terminal only: the report is what goes to files. */
const progress = (site: string, mutants: number) => process.stderr.isTTY && process.stderr.write(`\r${site}: ${mutants} mutants \u001b[K`)
const sites = sitesIn('.').filter(({ name }) => values.site === undefined || name === values.site)
const result = evaluate(sites, { each: Number(values.each), kind: values.kind, progress })
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
process.stdout.write(reportOf(result, values.verbose))
process.exitCode = result.sites.some(({ findings }) => findings.length > 0) ? 1 : 0
