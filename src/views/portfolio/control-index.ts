import { compareText } from '../../model/place.ts'
import type { PortfolioVendor } from '../../portfolio/portfolio.ts'
import type { ControlRef } from '../refs.ts'
import type { PortfolioLookup } from './refs.ts'

/** A catalogue in one edition, and those of its controls that our obligations serve. */
export interface ControlCatalogue {
  /** Of its heading. */
  readonly id: string
  readonly title: string
  readonly controls: readonly { readonly control: string; readonly anchor: string; readonly href: string }[]
}

const memo = new WeakMap<PortfolioLookup, readonly ControlCatalogue[]>()

/** The catalogues of all vendors, by title; the same catalogue under two names for it is two. */
export function controlCatalogues(look: PortfolioLookup): readonly ControlCatalogue[] {
  const known = memo.get(look)
  if (known) return known
  const found = new Map<string, Set<string>>()
  for (const { vendor, duty } of look.obligations.values()) {
    for (const control of duty.controls) {
      const { framework, id } = nameOf(look.vendors.get(vendor)!, control)
      found.set(framework, (found.get(framework) ?? new Set<string>()).add(id))
    }
  }
  const made = [...found]
    .sort(([a], [b]) => compareText(a, b))
    .map(([title, controls], index) => ({
      id: `catalogue-${index + 1}`,
      title,
      controls: [...controls].sort(compareControls).map((control, number) => {
        const anchor = `catalogue-${index + 1}-${number + 1}`
        return { control, anchor, href: `/controls/#${anchor}` }
      }),
    }))
  memo.set(look, made)
  return made
}

/** A control by its number alone: the words are those of whoever issues the catalogue. It leads to all that serves it. */
export function controlRef(look: PortfolioLookup, vendor: PortfolioVendor, control: string): ControlRef {
  const { framework, id } = nameOf(vendor, control)
  const catalogue = controlCatalogues(look).find(({ title }) => title === framework)
  const href = catalogue?.controls.find((one) => one.control === id)?.href ?? '/controls/'
  return { framework, id, title: '', href }
}

function nameOf({ data }: PortfolioVendor, control: string): { readonly framework: string; readonly id: string } {
  const [name = '', ...rest] = control.split(':')
  const framework = data.frameworks.find((one) => one.id === name)
  return { framework: [framework?.title ?? name, framework?.version].filter(Boolean).join(' '), id: rest.join(':') }
}

/** By the numbers in them as numbers: A-2 comes before A-10. */
function compareControls(a: string, b: string): number {
  const pad = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
  return compareText(pad(a), pad(b)) || compareText(a, b)
}
