import { loaded } from './loaded.ts'

export const format = loaded('format')
