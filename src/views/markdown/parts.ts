import type { AttestationView } from '../attestation.ts'
import { dateWords } from '../dates.ts'
import type { DutyView } from '../duty.ts'
import { type HandedRef, whoBehind } from '../handed.ts'
import type { ObligationsView } from '../obligations.ts'
import type { FactView } from '../offering.ts'
import { type AreaRef, type ControlRef, offeringRef, shortName } from '../refs.ts'
import type { StepView } from '../scenario.ts'
import { strings } from '../strings.ts'
import { item, list } from './block.ts'
import type { Writer } from './context.ts'
import { plainMarkdown } from './text.ts'

/** "Label: words"; nothing without words. */
export function said(label: string, words: string | undefined | false): string {
  return words ? `${label.replace(/:$/, '')}: ${words}` : ''
}

/** What limits a duty, and where it is explained: a line each. */
export function dutyLimits(write: Writer, duty: DutyView): readonly string[] {
  const words = strings.area
  return [
    duty.kind === 'assist' ? strings.states.assists : duty.need === 'recommended' ? strings.needs.recommended : '',
    said(words.insteadOf, duty.insteadOf && write.duty(duty.insteadOf)),
    said(words.guide, duty.guide && write.link(guideTitle(write, duty.guide), duty.guide)),
  ]
}

/** The same, and all else that belongs to it. */
export function dutyDetails(write: Writer, duty: DutyView): readonly string[] {
  const words = strings.area
  return [
    ...dutyLimits(write, duty),
    said(words.accountable, duty.accountable && plainMarkdown(duty.accountable.name)),
    said(words.task, duty.task && plainMarkdown(duty.task)),
    said(words.reliesOn, duty.reliesOn.map((other) => handedMarkdown(write, other)).join('; ')),
    ...duty.takes.map((taken) => said(plainMarkdown(words.takes(taken.party)), write.link(taken.text.plain, taken.source))),
    said(words.controls, controlsMarkdown(duty.controls)),
  ]
}

/** A duty on the other side of a reliance, with its holders where these are others. */
export function handedMarkdown(write: Writer, duty: HandedRef): string {
  return `${write.duty(duty)}${plainMarkdown(whoBehind(duty))}`
}

/** Names the offerings of which no split is published; nothing where there are none. */
export function undescribedMarkdown(write: Writer): string {
  const refs = write.look.project.offerings.filter(({ status }) => status === 'undescribed').map(offeringRef)
  return refs.length === 0 ? '' : `${strings.offering.notDescribed} ${refs.map((ref) => write.link(ref.name, ref.href)).join(', ')}`
}

/** Areas in which a party has a part, with duties not yet written. */
export function unstatedMarkdown({ unstated }: Pick<ObligationsView, 'unstated'>, link: (area: AreaRef) => string): string {
  return list(unstated.map(({ area, label, tasks }) => `${link(area)}: ${[label, ...tasks].map(plainMarkdown).join(' · ')}`))
}

/** Controls by their catalogues: "Catalogue; Other B-3". */
export function controlsMarkdown(controls: readonly ControlRef[]): string {
  const frameworks = [...new Set(controls.map((control) => control.framework))]
  return frameworks
    .map((framework) => {
      const ids = controls.filter((control) => control.framework === framework).map((control) => control.id)
      return plainMarkdown(`${framework} ${ids.join(', ')}`)
    })
    .join('; ')
}

/** The title of the page that a guide leads to; its address where it is none of content/. */
function guideTitle({ look }: Writer, guide: string): string {
  return look.project.pages.find((page) => page.address === guide.replace(/#.*$/, ''))?.title ?? guide
}

/** An attestation with its scope and dates. */
function attestationMarkdown(write: Writer, view: AttestationView): string {
  const words = strings.attestation
  const scope = view.scope.map(({ offering, part }) => {
    const name = write.link(shortName(offering, write.look.project), offering.href)
    return part ? `${name} (${words.part})` : name
  })
  const report = [view.report && plainMarkdown(view.report), view.url && write.link(words.link, view.url)].filter(Boolean).join(' ')
  return item(`${write.link(view.title, view.href)}: ${strings.assurance[view.status]}`, [
    view.summary && write.rich(view.summary),
    view.by === undefined ? view.kind : said(view.kind, plainMarkdown(view.by)),
    said(words.date, view.date),
    said(words.expires, view.expires),
    said(words.period, view.period && plainMarkdown(view.period)),
    said(words.scope, scope.join(', ')),
    said(words.report, report),
  ])
}

export function attestationsMarkdown(write: Writer, views: readonly AttestationView[]): string {
  return list(views.map((view) => attestationMarkdown(write, view)))
}

/** The steps of a scenario in their order. */
export function stepsMarkdown(write: Writer, steps: readonly StepView[]): string {
  const words = strings.scenario
  const who = (step: StepView) =>
    step.holders
      ? write.parties(step.holders)
      : step.perOffering
          .filter(({ holders }) => holders.length > 0)
          .map(({ offerings, holders }) => `${write.parties(holders)} ${words.on(write.offerings(offerings))}`)
          .join('; ')
  return list(
    steps.map((step) =>
      item(`${who(step) || strings.nobody}: ${write.duty(step.duty)}`, [
        step.duty.condition && write.rich(step.duty.condition),
        step.within && plainMarkdown(words.within(step.within)),
        step.note && write.rich(step.note),
        said(words.reliesOn, step.duty.reliesOn.map((duty) => handedMarkdown(write, duty)).join('; ')),
      ]),
    ),
    (index) => `${index + 1}.`,
  )
}

export function factsMarkdown(write: Writer, facts: readonly FactView[]): string {
  return list(
    facts.map((fact) => {
      const { source } = fact
      const cited = source && [
        source.url ? write.link(source.title, source.url) : plainMarkdown(source.title),
        source.date && dateWords(source.date, write.look.project.site),
      ]
      return item(`**${plainMarkdown(fact.value)}**: ${write.rich(fact.says)}`, [
        said(strings.offering.source, cited?.filter(Boolean).join(', ')),
      ])
    }),
  )
}

/** Links to pages with what each says. */
export function linksMarkdown(
  write: Writer,
  links: readonly { readonly title: string; readonly href: string; readonly summary?: string | undefined }[],
): string {
  return list(
    links.map(({ title, href, summary }) => write.link(title, href) + (summary === undefined ? '' : `: ${plainMarkdown(summary)}`)),
  )
}
