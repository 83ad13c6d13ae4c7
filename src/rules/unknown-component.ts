import { loaded } from './loaded.ts'

export const unknownComponent = loaded('unknown-component')
