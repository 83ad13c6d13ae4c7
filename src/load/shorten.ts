/** Words of a file as a message quotes them: in full where short, else their beginning. */
export function shorten(text: string, most = 50): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
