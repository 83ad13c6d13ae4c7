import { loaded } from './loaded.ts'

export const unsafeAddress = loaded('unsafe-address')
