import { loaded } from './loaded.ts'

export const contentIsData = loaded('content-is-data')
