import type { StatementView } from '../statement.ts'
import { strings } from '../strings.ts'
import { addressMarkdown, linkMarkdown, plainMarkdown } from './text.ts'

/** Version, day, disclaimer and agreements, and where the original is published: a paragraph for every file. */
export function statementMarkdown(statement: StatementView, url: string): string {
  const { standing, disclaimer, prevails } = statement
  const said = [standing, disclaimer, prevails].filter((part) => part !== undefined).map(plainMarkdown)
  const legal = `${linkMarkdown(strings.shell.legal, statement.url)}.`
  return `${[...said, legal].join(' ')} ${strings.files.source}: ${addressMarkdown(url)}`
}
