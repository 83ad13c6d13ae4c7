import { loaded } from './loaded.ts'

export const hiddenCharacter = loaded('hidden-character')
