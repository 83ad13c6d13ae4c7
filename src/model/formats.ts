import type { z } from 'zod'
import { layerSchema } from './area.ts'
import { assuranceFileSchema } from './assurance.ts'
import { factsSchema } from './fact.ts'
import { frameworkSchema } from './framework.ts'
import { glossarySchema } from './glossary.ts'
import { offeringsSchema } from './offering.ts'
import { frontMatterSchema } from './page.ts'
import { partiesSchema } from './party.ts'
import { mappingSchema, portfolioSchema } from './portfolio.ts'
import { publishedSchema } from './published.ts'
import { releaseSchema } from './release.ts'
import { scenarioSchema } from './scenario.ts'
import { siteSchema } from './site.ts'
import { tasksSchema } from './task.ts'
import { upstreamSchema } from './upstream.ts'

/** Every kind of file of the format, by the name of its JSON Schema. */
export const formats: Readonly<Record<string, z.ZodType>> = {
  site: siteSchema,
  parties: partiesSchema,
  offerings: offeringsSchema,
  layer: layerSchema,
  tasks: tasksSchema,
  facts: factsSchema,
  assurance: assuranceFileSchema,
  glossary: glossarySchema,
  framework: frameworkSchema,
  scenario: scenarioSchema,
  upstream: upstreamSchema,
  release: releaseSchema,
  'front-matter': frontMatterSchema,
  responsibilities: publishedSchema,
  portfolio: portfolioSchema,
  mapping: mappingSchema,
}
