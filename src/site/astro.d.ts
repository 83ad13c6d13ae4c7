/** For plain `tsc`, which cannot read components; `astro check` reads them itself. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown
  export default component
}
