import { AstroError } from 'astro/errors'

/** Ends a command with a message for people. There is no stack: what is wrong is in their project, not in the code. */
export function failure(message: string, hint?: string): Error {
  const error = new AstroError(message, hint)
  error.name = 'demarc'
  error.stack = `demarc: ${message}`
  return error
}
