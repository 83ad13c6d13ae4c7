import type { SiteRoute } from './routes.ts'

/** All pages of a portfolio. */
export const portfolioRoutes: readonly SiteRoute[] = [
  { pattern: '/', entrypoint: 'portfolio/index.astro' },
  { pattern: '/obligations', entrypoint: 'portfolio/obligations.astro' },
  { pattern: '/vendors', entrypoint: 'portfolio/vendors.astro' },
  { pattern: '/vendors/[vendor]', entrypoint: 'portfolio/vendor.astro' },
  { pattern: '/areas', entrypoint: 'portfolio/areas.astro' },
  { pattern: '/areas/[area]', entrypoint: 'portfolio/area.astro' },
  { pattern: '/scenarios', entrypoint: 'portfolio/scenarios.astro' },
  { pattern: '/scenarios/[...scenario]', entrypoint: 'portfolio/scenario.astro' },
  { pattern: '/controls', entrypoint: 'portfolio/controls.astro' },
  { pattern: '/sources', entrypoint: 'portfolio/sources.astro' },
  { pattern: '/search', entrypoint: 'portfolio/search.astro' },
  { pattern: '/404', entrypoint: 'portfolio/not-found.astro' },
  { pattern: '/[...list]/obligations.[extension]', entrypoint: 'portfolio/export.ts' },
  { pattern: '/theme.js', entrypoint: 'theme.js.ts' },
]
