import { loaded } from './loaded.ts'

export const yamlDuplicateKey = loaded('yaml-duplicate-key')
