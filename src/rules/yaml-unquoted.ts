import { loaded } from './loaded.ts'

export const yamlUnquoted = loaded('yaml-unquoted')
