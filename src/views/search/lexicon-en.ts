import type { Lexicon } from './lexicon.ts'
import { thesaurus } from './thesaurus-en.ts'

const small = `a about after again all also always am an and another any anybody anyone anything are as ask asked at be because been before being
both but by can cannot could did do does doing done down during each either else ensure ever every everybody everyone exactly expected
find first for from full get gets getting give given go goes going got had handle handled handles handling happen happened happens happening has
have having he help her here him his how however i if im in inside into is it its itself just kind know let like lot make makes
making many may maybe me mean means might mine more most much must my myself necessary need needed needs never no nobody not nothing now
obliged of off often on once one only or other others ought our ours ourselves out outside over own owner ownership owns part per person
please possible put question really regarding regards require required responsibilities responsibility responsible said same say says
see self shall she should side since so some somebody someone something still such sure take taken takes taking tell than that the their theirs
them themselves then there these they thing things this those though through to too toward towards under until up upon us use used using
very via want was way we well were what whatever when whenever where whether which while who whoever whole whom whose why will wish with within
without would wont yes yet you your yours yourself yourselves mandatory care charge job deal duty task done`

const weak = `secure security protection protect manage management policy policies procedure procedures process processes setup set system systems
service services product company organisation organization control controls measure measures requirement requirements
practice practices issue issues problem problems question guideline guidelines work works working way case cases provide provides support
new change changes configuration configure configured allowed included possible available automatic automatically regular regularly often properly information`

const customer = [
  '(?:do|must|should|shall|can|could|may|am|are|will|would|have|need|did|does) (?:i|we|our)',
  '(?:^|[^a-z])(?:i|we) (?:need|must|have|should|shall|are|am|do|can|may)',
  '(?:my|our) (?:responsibility|responsibilities|duty|duties|job|part|task|obligation|obligations|side|end)',
  '(?:my|our)selv?[a-z]*',
  'customers?',
  'on us',
  '(?:up|left|falls?) to (?:me|us)',
]
const provider = [
  '(?:do|must|should|shall|can|could|may|are|will|would|have|did) you',
  '(?:your) (?:responsibility|responsibilities|duty|duties|job|part|task|obligation|obligations|side|end|staff|people|team|engineers|employees)',
  '(?:vendor|provider|supplier)s?',
]

export const english: Lexicon = {
  small: small.split(/\s+/),
  weak: weak.split(/\s+/),
  alike: thesaurus.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
  actors: [...customer.map((pattern) => [pattern, 'customer'] as const), ...provider.map((pattern) => [pattern, 'provider'] as const)],
}
