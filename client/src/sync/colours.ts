import type { ColourIndex } from 'shared/protocol'

const ALL: readonly ColourIndex[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

/** The colour fewest others in the room have; among equals the preferred one, else the first. */
export function leastUsedColour(used: readonly ColourIndex[], preferred: ColourIndex): ColourIndex {
  const countOf = (colour: ColourIndex) => used.filter(other => other === colour).length
  const least = Math.min(...ALL.map(countOf))
  if (countOf(preferred) === least) return preferred
  return ALL.find(colour => countOf(colour) === least) ?? preferred
}
