/** What YAML's marks at the beginning of a text need in order to be text. */
export function adviceFor(mark: string): string {
  if (mark === '*') return 'Write the value out; put quotes around a text that begins with "*".'
  if (mark === '&') return 'Write the value out where it is needed; put quotes around a text that begins with "&".'
  if (mark === '!') return 'Remove it; put quotes around what should be text.'
  return `Put quotes around a text that begins with ${mark === '"' ? "'\"'" : `"${mark}"`}.`
}

/** A parser's reason in words that tell how to mend the line. */
export function explainYaml(reason: string, text: string, offset: number, maxDepth: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split(/\r?\n/, 1)[0]!
  const [, value = ''] = /^[\s-]*[^\s:]+:\s+(.*)$/.exec(line) ?? /^\s*-\s+(.*)$/.exec(line) ?? []
  const say = (advice: string) => `This is not YAML: ${reason}. ${advice}`
  if (reason.includes('maxDepth'))
    return `The values are nested more than ${maxDepth} levels deep. No part of the format needs that: remove the brackets or dashes.`
  if (reason.includes('tab characters') || /^ *\t/.test(line)) return say('Indent with blanks, not with tabs.')
  if (reason.includes('within a flow collection')) return say('Close the bracket that is open: "]" or "}".')
  if (/within a .*quoted scalar/.test(reason)) return say('Close the quotes that are open.')
  if (reason === 'deficient indentation') return say('Close the quotes or the bracket that is open before this.')
  if (reason.includes('missed comma')) return say('Put quotes around a text that has ":" or "," in it, or part the values with a comma.')
  if (reason.includes('escape sequence')) return say('Write "\\\\" for a backslash, or put the text in single quotes.')
  if (/^(?:[@`%*&!|>]|\[[^\]]*\]\s*[^\s,\]#]|\{[^}]*\}\s*[^\s,}#])/.test(value)) return say(adviceFor(value[0]!))
  if (/^["']/.test(value)) return say("The quotes end before the text does. Put the whole text in quotes of the other kind: '…'.")
  if (/:(?:\s|$)/.test(value)) return say('A ":" inside a text begins a new key. Put quotes around the whole text.')
  return say('Mend the line, or the one before it.')
}
