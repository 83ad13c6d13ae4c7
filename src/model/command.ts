/** The text of a duty as a command: its verbs, and what they are done to. */
export interface Command {
  /** As written, in lower case: "Provision and configure the cloud" has two. */
  readonly verbs: readonly string[]
  readonly object: string
}

const row = /^\p{L}+(?:,\s+\p{L}+)*(?:,?\s+and\s+\p{L}+)?(?=\s+(?:the|an?|all|every|each|your|their|its|what)\b)/iu

/** Splits the text of a duty; undefined where an article does not show where its verbs end. */
export function commandOf(text: string): Command | undefined {
  const verbs = row.exec(text)?.[0]
  return verbs === undefined
    ? undefined
    : { verbs: verbs.toLowerCase().split(/,?\s+and\s+|,\s+/), object: text.slice(verbs.length).trimStart() }
}
