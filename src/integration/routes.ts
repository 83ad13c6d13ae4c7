/** A page of the site, or a family of pages: its pattern, and its file in src/site/routes/. */
export interface SiteRoute {
  readonly pattern: string
  readonly entrypoint: string
}

/** All pages of the site. */
export const routes: readonly SiteRoute[] = [
  { pattern: '/', entrypoint: 'index.astro' },
  { pattern: '/offerings', entrypoint: 'offerings.astro' },
  { pattern: '/offerings/[offering]', entrypoint: 'offering.astro' },
  { pattern: '/obligations', entrypoint: 'obligations.astro' },
  { pattern: '/obligations/[...list]', entrypoint: 'obligations-offering.astro' },
  { pattern: '/matrix', entrypoint: 'matrix.astro' },
  { pattern: '/matrix/[offering]', entrypoint: 'matrix-offering.astro' },
  { pattern: '/models', entrypoint: 'models.astro' },
  { pattern: '/models/[model]', entrypoint: 'model.astro' },
  { pattern: '/compare', entrypoint: 'compare.astro' },
  { pattern: '/areas', entrypoint: 'areas.astro' },
  { pattern: '/areas/[area]', entrypoint: 'area.astro' },
  { pattern: '/parties', entrypoint: 'parties.astro' },
  { pattern: '/parties/[party]', entrypoint: 'party.astro' },
  { pattern: '/attestations', entrypoint: 'attestations.astro' },
  { pattern: '/scenarios', entrypoint: 'scenarios.astro' },
  { pattern: '/scenarios/[scenario]', entrypoint: 'scenario.astro' },
  { pattern: '/frameworks', entrypoint: 'frameworks.astro' },
  { pattern: '/frameworks/[framework]', entrypoint: 'framework.astro' },
  { pattern: '/questions', entrypoint: 'questions.astro' },
  { pattern: '/glossary', entrypoint: 'glossary.astro' },
  { pattern: '/legal', entrypoint: 'legal.astro' },
  { pattern: '/search', entrypoint: 'search.astro' },
  { pattern: '/404', entrypoint: 'not-found.astro' },
  { pattern: '/[...page]', entrypoint: 'prose.astro' },
  { pattern: '/[...moved]', entrypoint: 'moved.astro' },
  { pattern: '/parties/[party]/[offering].[extension]', entrypoint: 'export.ts' },
  { pattern: '/[...twin]/index.md', entrypoint: 'twin.ts' },
  { pattern: '/responsibilities.json', entrypoint: 'responsibilities.json.ts' },
  { pattern: '/responsibilities.schema.json', entrypoint: 'responsibilities.schema.json.ts' },
  { pattern: '/llms.txt', entrypoint: 'llms.txt.ts' },
  { pattern: '/sitemap.xml', entrypoint: 'sitemap.xml.ts' },
  { pattern: '/robots.txt', entrypoint: 'robots.txt.ts' },
  { pattern: '/.well-known/[file].txt', entrypoint: 'security.txt.ts' },
  { pattern: '/diagrams/[diagram].svg', entrypoint: 'diagram.ts' },
  { pattern: '/theme.js', entrypoint: 'theme.js.ts' },
  { pattern: '/[brand].css', entrypoint: 'brand.css.ts' },
]
