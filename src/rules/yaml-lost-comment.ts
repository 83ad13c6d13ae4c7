import { loaded } from './loaded.ts'

export const yamlLostComment = loaded('yaml-lost-comment')
