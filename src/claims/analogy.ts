/** Things of the household: a page about computers that speaks of them draws a comparison. */
const everyday =
  /\b(?:house|houses|apartment|apartments|landlord|landlords|roof|plumbing|furniture|pizza|pizzas|oven|toppings|dough|restaurant|taxi|hotel|mortgage|bedroom|kitchen|burglar|burglars|homeowner|renter|rent|renting|airbag|airbags|seatbelt|seat belt|driver's seat|condo|condominium)\b/i
const comparing =
  /\b(?:think of|imagine|picture (?:a|an|this|yourself)|analogy|analogous|metaphor|suppose|(?:is|are|works?) (?:much |a lot |just )?like|just like|similar to (?:renting|owning|living|buying|driving)|like (?:renting|owning|living|buying|driving))\b/i

/** Whether a sentence, or the one before that it goes on from, speaks in a comparison and so says nothing of the service. */
export function isAnalogy(text: string, previous: string | undefined): boolean {
  if (everyday.test(text)) return true
  if (/\b(?:think of|imagine|picture (?:a|an|this|yourself)|suppose)\b/i.test(text)) return true
  return previous !== undefined && (everyday.test(previous) || comparing.test(previous))
}
