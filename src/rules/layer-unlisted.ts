import type { Rule } from '../check.ts'
import { nearest } from '../model/nearest.ts'

export const layerUnlisted: Rule = {
  id: 'layer-unlisted',
  severity: 'warning',
  *check({ project }) {
    const order = project.site.layers
    if (!order) return
    const files = project.layers.map((layer) => layer.id)
    // A layer that the list means but misspells is a dangling reference, not one that is forgotten.
    const meant = order.filter((id) => !files.includes(id)).map((id) => nearest(id, files))
    for (const layer of project.layers) {
      if (order.includes(layer.id) || meant.includes(layer.id)) continue
      yield {
        message: `The layer "${layer.title}" has no place in the order of layers, so it goes to the bottom of the stack. Add ${layer.id} to "layers" in data/site.yaml.`,
        at: layer.at(),
        related: [{ message: 'The order is given here.', at: project.site.at('layers') }],
      }
    }
  },
}
