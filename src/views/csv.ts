/** What stands in a row, by the names of its columns; nothing where a column is left out. */
export type CsvRow<Column extends string> = Readonly<Partial<Record<Column, string | undefined>>>

/**
 * A table as RFC 4180 has it: CRLF behind every line, every field in quotes. It begins with a byte order mark, because
 * Excel takes a file without one for the machine's old code page; readers that are not told of it can skip it
 * ("utf-8-sig" in Python).
 */
export function csvText<Column extends string>(columns: readonly Column[], rows: readonly CsvRow<Column>[]): string {
  const lines = [columns.map(field), ...rows.map((row) => columns.map((column) => field(row[column] ?? '')))]
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`
}

/**
 * A field in quotes that no spreadsheet takes for a formula: a sign that begins one, at the start (also behind blanks and
 * quotes) or behind a character that parts cells in some country's settings, has an apostrophe put before it.
 */
function field(text: string): string {
  const safe = text.replace(/^(?=[\s"]*[=+\-@＝＋－＠]|[\t\r\n])/, "'").replace(/([;\t\r\n][\s"]*)([=+\-@＝＋－＠])/g, "$1'$2")
  return `"${safe.replaceAll('"', '""')}"`
}
