/** A second source of what site.yaml says. */
export const config = { site: 'https://elsewhere.example' }
