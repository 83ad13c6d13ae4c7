import { loaded } from './loaded.ts'

export const unreadableFile = loaded('unreadable-file')
