import type { Rule } from '../check.ts'
import type { Absence } from '../model/absence.ts'
import type { Duty } from '../model/duty.ts'
import { doubtsOf } from './doubts.ts'
import { partyNames, type Spot, spotNames, spotsOf } from './words.ts'

interface Conflict {
  readonly held: Spot[]
  readonly duties: Set<Duty>
  readonly twice: Spot[]
  readonly earlier: Set<Absence>
}

export const cellConflict: Rule = {
  id: 'cell-conflict',
  severity: 'error',
  *check({ project, derived }) {
    const doubts = doubtsOf(project)
    const name = partyNames(project)
    const limits = project.tasks.length > 0 ? '"when" or "task"' : '"when"'
    const spots = [...spotsOf(project, () => true)]
    for (const area of project.areas) {
      const sound = new Set(area.absences.filter((absence) => !doubts.absence(absence)))
      const conflicts = new Map<Absence, Conflict>()
      for (const spot of sound.size > 0 ? spots : []) {
        for (const cell of derived.cells(area, spot.offering, spot.task?.id)) {
          if (cell.absences.length === 0) continue
          const duties = [...cell.duties, ...cell.assists]
          const absences = cell.absences.filter((absence) => sound.has(absence))
          for (const [index, absence] of absences.entries()) {
            if (duties.length === 0 && index === 0) continue
            const conflict = conflicts.get(absence) ?? { held: [], duties: new Set(), twice: [], earlier: new Set() }
            conflicts.set(absence, conflict)
            if (duties.length > 0) conflict.held.push(spot)
            if (index > 0) conflict.twice.push(spot)
            for (const duty of duties) conflict.duties.add(duty)
            for (const other of absences.slice(0, index)) conflict.earlier.add(other)
          }
        }
      }
      for (const [absence, { held, duties, twice, earlier }] of conflicts) {
        const party = absence.party === 'others' ? 'the others' : name(absence.party)
        const parts: string[] = []
        if (held.length > 0) {
          parts.push(
            `This says that ${party} has nothing to do (${absence.because}), but a duty says what it does in ${spotNames(project, held)}. Remove one of the two, or limit the absence with ${limits}.`,
          )
        }
        if (twice.length > 0) {
          parts.push(
            `Two absences of ${party} speak of ${spotNames(project, twice)}. Remove one, or limit them with ${limits} so that only one fits.`,
          )
        }
        yield {
          message: parts.join(' '),
          at: absence.at('because'),
          related: [
            ...Array.from(duties, (duty) => ({ message: `The ${duty.kind} "${duty.id}" is here.`, at: duty.at('id') })),
            ...Array.from(earlier, (other) => ({ message: `The other absence (${other.because}) is here.`, at: other.at('because') })),
          ],
        }
      }
    }
  },
}
