import { loaded } from './loaded.ts'

export const yamlSyntax = loaded('yaml-syntax')
