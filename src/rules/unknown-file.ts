import { loaded } from './loaded.ts'

export const unknownFile = loaded('unknown-file')
