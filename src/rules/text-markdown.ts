import { loaded } from './loaded.ts'

export const textMarkdown = loaded('text-markdown')
