import Agreement from './vocabulary/Agreement.astro'
import Area from './vocabulary/Area.astro'
import Attestation from './vocabulary/Attestation.astro'
import Backing from './vocabulary/Backing.astro'
import Compare from './vocabulary/Compare.astro'
import Count from './vocabulary/Count.astro'
import Describes from './vocabulary/Describes.astro'
import Disclaimer from './vocabulary/Disclaimer.astro'
import Duties from './vocabulary/Duties.astro'
import Duty from './vocabulary/Duty.astro'
import Fact from './vocabulary/Fact.astro'
import For from './vocabulary/For.astro'
import Matrix from './vocabulary/Matrix.astro'
import Note from './vocabulary/Note.astro'
import Offering from './vocabulary/Offering.astro'
import Party from './vocabulary/Party.astro'
import Scenario from './vocabulary/Scenario.astro'
import Stack from './vocabulary/Stack.astro'
import Term from './vocabulary/Term.astro'

/** The components of prose by name, as the vocabulary lists them; for pages of src/pages too. */
export const components = {
  Agreement,
  Area,
  Attestation,
  Backing,
  Compare,
  Count,
  Describes,
  Disclaimer,
  Duties,
  Duty,
  Fact,
  For,
  Matrix,
  Note,
  Offering,
  Party,
  Scenario,
  Stack,
  Term,
}
