import { loaded } from './loaded.ts'

export const mdxSyntax = loaded('mdx-syntax')
