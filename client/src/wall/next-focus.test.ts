import { type CauseId, HEAD, type ParentId, type PersonId, type Rca } from 'shared/model'
import { cause, impact, person, rca, readDraft } from 'shared/testing'
import { describe, expect, test } from 'vitest'
import { CALM_MS, nextFocus, type RoomWindow, STILL_MS, type WallFocus } from './next-focus.ts'

const room = readDraft({
  ...rca(
    'Data loss',
    impact(
      'Lost weekend',
      cause('Woken', cause('Alerts')),
      cause('No relief', { disposition: 'accepted-risk' }),
    ),
    impact('Missed deadline', cause('Replication stopped'), cause('')),
  ),
  people: [person('Fay', { isFacilitator: true }), person('Ann'), person('Bob')],
})

const idOf = (text: string): ParentId => {
  if (text === 'Data loss') return HEAD
  for (const node of room.causes.values()) if (node.text === text) return node.id
  throw new Error(`no cause "${text}"`)
}
const textAt = ({ box }: WallFocus): string => room.causes.get(box as CauseId)?.text ?? room.problem

interface Seen {
  readonly selects?: string
  readonly writes?: string
  readonly caret?: string | null
  readonly isAway?: boolean
  readonly isLeading?: boolean
}

const clients = ['Fay', 'Ann', 'Bob']
const sees = (
  name: string,
  { selects, writes, caret = '1', isAway = false, isLeading = false }: Seen,
): RoomWindow => ({
  clientId: clients.indexOf(name),
  presence: {
    person: name.toLowerCase() as PersonId,
    selected: selects === undefined ? null : (idOf(selects) as CauseId),
    editing: writes === undefined ? null : { id: idOf(writes) as CauseId, caret },
    isAway,
    isLeading,
  },
})

/** A wall that has been open since 0, looked at again whenever it asks for it. */
function openWall(tree: Rca = room) {
  let windows: readonly RoomWindow[] = []
  let focus = nextFocus(null, { now: 0, rca: tree, windows })
  const look = (now: number) => {
    focus = nextFocus(focus, { now, rca: tree, windows })
    return textAt(focus)
  }
  const wait = (until: number) => {
    while (focus.lookAt !== null && focus.lookAt <= until) look(focus.lookAt)
    return textAt(focus)
  }
  return {
    wait,
    at: (now: number, next: Readonly<Record<string, Seen>>) => {
      wait(now)
      windows = Object.entries(next).map(([name, seen]) => sees(name, seen))
      return look(now)
    },
    change: (now: number, next: Rca) => {
      tree = next
      return look(now)
    },
    focus: () => focus,
  }
}

describe('[T35] the wall follows', () => {
  test('the first open end, until somebody writes', () => {
    expect(textAt(openWall().focus())).toBe('Alerts')
    expect(textAt(openWall(readDraft(rca('Data loss'))).focus())).toBe('Data loss')
  })

  test('the facilitator where they type, else what they have selected', () => {
    const wall = openWall()
    expect(wall.at(10, { Fay: { selects: 'Woken' }, Ann: { writes: 'Missed deadline' } })).toBe('Woken')
    expect(wall.at(5000, { Fay: { selects: 'Woken', writes: 'Lost weekend' } })).toBe('Lost weekend')
  })

  test('whoever asks everybody to follow, before the one who is written down', () => {
    const wall = openWall()
    const led = { Fay: { selects: 'Woken' }, Ann: { selects: 'Missed deadline', isLeading: true } }
    expect(wall.at(10, led)).toBe('Missed deadline')
    expect(wall.at(5000, { ...led, Ann: { selects: 'Missed deadline' } })).toBe('Woken')
  })

  test('no facilitator who looks at another page, and nobody who only selects', () => {
    const wall = openWall()
    expect(wall.at(10, { Fay: { selects: 'Woken', isAway: true }, Ann: { selects: 'Woken' } })).toBe('Alerts')
    expect(wall.at(20, { Fay: { selects: 'Woken', isAway: true }, Bob: { writes: 'Lost weekend' } })).toBe(
      'Lost weekend',
    )
  })

  test('whoever wrote last, and stays there when they stop', () => {
    const wall = openWall()
    expect(wall.at(10, { Ann: { writes: 'Missed deadline' } })).toBe('Missed deadline')
    expect(wall.at(60_000, { Ann: {} })).toBe('Missed deadline')
    expect(wall.at(70_000, { Bob: { writes: 'Woken' } })).toBe('Woken')
  })

  test('one writer while they write, however many others do', () => {
    const wall = openWall()
    wall.at(10, { Ann: { writes: 'Woken', caret: '1' } })
    for (let at = 1; at <= 20; at++)
      expect(
        wall.at(at * 1000, {
          Ann: { writes: 'Woken', caret: `${at}` },
          Bob: { writes: 'Missed deadline', caret: `${at}` },
        }),
      ).toBe('Woken')
    wall.at(20_500, {
      Ann: { writes: 'Woken', caret: '20' },
      Bob: { writes: 'Missed deadline', caret: '21' },
    })
    expect(wall.wait(20_000 + STILL_MS - 1)).toBe('Woken')
    expect(wall.wait(20_000 + STILL_MS)).toBe('Missed deadline')
  })

  test('the room to where it was led when it is lost from sight, as while offline', () => {
    const wall = openWall()
    wall.at(10, { Fay: { selects: 'Woken' } })
    expect(wall.at(9000, {})).toBe('Woken')
  })
})

test('[T35] a change of focus waits until the last one could be read, and goes to where the room is then', () => {
  const wall = openWall()
  wall.at(10_000, { Fay: { selects: 'Woken' } })
  expect(wall.at(10_100, { Fay: { selects: 'Lost weekend' } })).toBe('Woken')
  expect(wall.at(10_200, { Fay: { selects: 'Missed deadline' } })).toBe('Woken')
  expect(wall.wait(10_000 + CALM_MS - 1)).toBe('Woken')
  expect(wall.wait(10_000 + CALM_MS)).toBe('Missed deadline')
  expect(wall.focus().lookAt).toBeNull()
})

test('[T35] somebody who is back before the wait is over has moved nothing', () => {
  const wall = openWall()
  wall.at(10_000, { Fay: { selects: 'Woken' } })
  wall.at(10_100, { Fay: { selects: 'Lost weekend' } })
  expect(wall.at(10_200, { Fay: { selects: 'Woken' } })).toBe('Woken')
  expect(wall.wait(20_000)).toBe('Woken')
})

test('[T35] of a deleted question the nearest one above it is asked, at once', () => {
  const wall = openWall()
  wall.at(10, { Fay: { selects: 'Woken' } })
  const causes = new Map(room.causes)
  causes.delete(idOf('Woken') as CauseId)
  expect(wall.change(20, { ...room, causes })).toBe('Lost weekend')
})

describe('[T36] the question is', () => {
  test('the one above a leaf that is being written', () => {
    expect(openWall().at(10, { Ann: { writes: 'Replication stopped' } })).toBe('Missed deadline')
    expect(openWall().at(10, { Ann: { writes: '' } })).toBe('Missed deadline')
  })

  test('the leaf itself, once it is only selected, or an answer to it is typed on a phone', () => {
    expect(openWall().at(10, { Fay: { selects: 'Replication stopped' } })).toBe('Replication stopped')
    expect(openWall().at(10, { Ann: { writes: 'Replication stopped', caret: null } })).toBe(
      'Replication stopped',
    )
  })

  test('the cause that is reworded while others hang on it, and the problem', () => {
    expect(openWall().at(10, { Ann: { writes: 'Woken' } })).toBe('Woken')
    expect(openWall().at(10, { Ann: { writes: 'Data loss' } })).toBe('Data loss')
  })
})
