import { loaded } from './loaded.ts'

export const missingFile = loaded('missing-file')
