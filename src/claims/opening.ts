/** Words before a sentence that say where it holds, in ways that no clause of its own does: "Whichever plan you choose, …". */
const openings =
  /^((?:regardless of|irrespective of|independent(?:ly)? of|no matter (?:which|what)|whichever|whatever|except(?: for)?|apart from|other than|outside(?: of)?|on all but|on every [\w-]+ but|in all but|in every [\w-]+ but)\b[^,.;:]*),\s+(?=\S)/i

/** "In the case of Acme Cloud, …": a thing with a name, for a case without one is a condition. */
const cases = /^((?:[Ff]or (?:example|instance), )?[Ii]n (?:the )?case of (?:the )?(?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*)+),\s+(?=\S)/

/** Parts the words that say where a sentence holds from the rest, which begins at `from`. */
export function openingOf(text: string): { readonly scope: string; readonly from: number } | undefined {
  const match = openings.exec(text) ?? cases.exec(text)
  return match === null ? undefined : { scope: match[1]!, from: match[0].length }
}
