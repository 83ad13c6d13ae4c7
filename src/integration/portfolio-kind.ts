import type { Project } from '../model/project.ts'
import type { Portfolio } from '../portfolio/portfolio.ts'
import { text } from '../reporters/text.ts'
import { portfolioSearch } from '../views/portfolio/search.ts'
import { portfolioTitle } from '../views/portfolio/shell.ts'
import { examinePortfolio } from './examine-portfolio.ts'
import { failure } from './failure.ts'
import type { Kind } from './kind.ts'
import { portfolioRoutes } from './portfolio-routes.ts'

/**
 * A portfolio: what we do ourselves, made of what several vendors publish.
 * @param folder where its files lie
 * @param file the name of its portfolio.yaml there
 * @param asOf the day for which it is checked, "YYYY-MM-DD"
 */
export function portfolioKind(folder: string, file: string, asOf: string): Kind {
  return {
    routes: portfolioRoutes,
    async make() {
      const { portfolio, report, sources } = examinePortfolio(folder, file, asOf)
      const colour = process.stdout.isTTY === true && !process.env.NO_COLOR
      // Awaited, since what follows may end the process, and a long report would be cut in a pipe.
      await new Promise((done) => process.stdout.write(text(report, { sources, colour }), done))
      if (report.summary.errors > 0 || !portfolio) throw failure('The portfolio has errors, so nothing was built.')
      return {
        url: portfolio.url,
        search: () => portfolioSearch(portfolio),
        given: { project: around(portfolio), bodies: new Map(), portfolio },
      }
    },
  }
}

/** A project with nothing in it but what stands around pages, for the layouts that both kinds of site have. */
function around(portfolio: Portfolio): Project {
  const at = () => ({ file: 'portfolio.yaml', line: 1, column: 1 })
  const { organisation, summary, url, languages } = portfolio
  const product = { name: portfolioTitle(portfolio), summary }
  const site = {
    vendor: { name: organisation },
    product,
    url,
    languages,
    contacts: {},
    brand: {},
    review: {},
    retired: [],
    rules: {},
    budget: {},
    at,
  }
  return {
    site,
    parties: [],
    dimensions: [],
    offerings: [],
    layers: [],
    areas: [],
    duties: [],
    tasks: [],
    facts: [],
    attestations: [],
    terms: [],
    frameworks: [],
    scenarios: [],
    upstreams: [],
    releases: [],
    pages: [],
    told: { statements: [], sentences: 0, unread: 0 },
    trustedPages: [],
    trustedTitles: new Map(),
    publicFiles: [],
    problems: [],
    unreadable: new Set(),
    sources: new Map(),
  }
}
