import type { CauseId, HEAD } from '../model/index.ts'
import { type LabelSubject, type MeasuredLabel, measureLabel, type TextWidths } from './label.ts'
import type { Box, LayoutInput, PlacedBone, PlacedLabel, Point } from './layout.ts'

type Id = CauseId | typeof HEAD

/**
 * What a view keeps of its last drawing, so that the next one costs what has changed. It never alters a result: a
 * part is taken again only where making it anew would give an equal one. What is no longer drawn is forgotten.
 */
export interface DrawingMemory<Part> {
  /** Begins a drawing. Parts packed under another `key` (angle, packing) are not taken again. */
  readonly start: (key: string) => void
  readonly measure: (
    subject: LabelSubject,
    widths: TextWidths,
    editing: LayoutInput['editing'],
  ) => MeasuredLabel
  readonly part: (id: Id, isSame: (last: Part) => boolean, make: () => Part) => Part
  readonly placeLabel: (label: MeasuredLabel, box: Box, align: PlacedLabel['align']) => PlacedLabel
  readonly placeBone: (id: Id, kind: PlacedBone['kind'], points: readonly Point[]) => PlacedBone
}

/** Values of the last drawing, each renewed in its place: nothing is copied for what stays as it was. */
function createGenerations<Value>() {
  const entries = new Map<string, { value: Value; generation: number }>()
  let generation = 0
  let taken = 0
  return {
    start: () => {
      if (taken < entries.size)
        for (const [id, entry] of entries) if (entry.generation !== generation) entries.delete(id)
      generation += 1
      taken = 0
    },
    forget: () => entries.clear(),
    take: (id: string, isSame: (value: Value) => boolean, make: () => Value): Value => {
      const entry = entries.get(id)
      if (!entry) {
        const value = make()
        entries.set(id, { value, generation })
        taken += 1
        return value
      }
      if (!isSame(entry.value)) entry.value = make()
      if (entry.generation !== generation) taken += 1
      entry.generation = generation
      return entry.value
    },
  }
}

interface Measured {
  readonly subject: LabelSubject
  readonly widths: TextWidths
  readonly isEdited: boolean
  readonly label: MeasuredLabel
}

const isSameSubject = (a: LabelSubject, b: LabelSubject): boolean =>
  a.text === b.text &&
  a.style === b.style &&
  a.hidden === b.hidden &&
  a.extras.marksWidth === b.extras.marksWidth &&
  a.extras.word === b.extras.word

const isSameBox = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

const areSamePoints = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every((point, index) => point.x === b[index]?.x && point.y === b[index]?.y)

export function createDrawingMemory<Part>(): DrawingMemory<Part> {
  const measured = createGenerations<Measured>()
  const parts = createGenerations<Part>()
  const labels = createGenerations<{ readonly of: MeasuredLabel; readonly placed: PlacedLabel }>()
  const bones = createGenerations<PlacedBone>()
  let lastKey = ''
  return {
    start: key => {
      for (const generations of [measured, parts, labels, bones]) generations.start()
      if (key !== lastKey) parts.forget()
      lastKey = key
    },
    measure: (subject, widths, editing) => {
      const isEdited = subject.id === editing
      const isSame = (old: Measured) =>
        old.widths.narrow === widths.narrow &&
        old.widths.wide === widths.wide &&
        old.isEdited === isEdited &&
        isSameSubject(old.subject, subject)
      const make = () => ({ subject, widths, isEdited, label: measureLabel(subject, widths, isEdited) })
      return measured.take(subject.id, isSame, make).label
    },
    part: parts.take,
    placeLabel: (of, box, align) =>
      labels.take(
        of.id,
        old => old.of === of && old.placed.align === align && isSameBox(old.placed.box, box),
        () => {
          const { id, text, word, style, hidden } = of
          return { of, placed: { id, box, text, word, style, align, hidden } }
        },
      ).placed,
    placeBone: (id, kind, points) =>
      bones.take(
        id,
        old => old.kind === kind && areSamePoints(old.points, points),
        () => ({ id, kind, points }),
      ),
  }
}
