/**
 * A logger for Astro that writes nothing and keeps errors for the build, which then fails. Plain JavaScript, as Astro
 * wants it; loaded twice, by Astro and inside the bundle of the pages, so it finds the build through the slot.
 * @param {{ slot: string, key: string }} config
 */
export default function recorder({ slot, key }) {
  return {
    /** @param {{ level: string, message: string }} event */
    write(event) {
      if (event.level === 'error') globalThis[Symbol.for(slot)]?.get(key)?.errors.push(event.message)
    },
  }
}
