import type { CauseId, PersonId } from 'shared/model'
import { type Presence, parsePresence } from 'shared/protocol'
import { expect, test } from 'vitest'
import type { Participant } from '../sync/index.ts'
import { followedOf, followerCount, isWatched, leadersOf } from './followed.ts'

const id = (name: string) => name.padEnd(16, '-') as PersonId
const sight = { id: 'head' as const, dx: 1, dy: 2, width: 800, height: 600 }

let windows = 0
function here(name: string, change: Partial<Presence> = {}): Participant {
  const presence = parsePresence({ person: id(name), name, colour: 1, ...change })
  if (!presence) throw new Error('no person')
  return { clientId: windows++, isMe: name === 'me', presence }
}

test('[P37] of whom I follow I see the view, the place and the box they are at', () => {
  const at = 'cause-0000000001' as CauseId
  const ada = here('ada', { view: 'tree', sight, selected: 'head', editing: { id: at, caret: null } })
  expect(followedOf([here('me'), ada], id('ada'))).toMatchObject({ name: 'ada', view: 'tree', sight, at })
  expect(followedOf([here('me')], id('ada'))).toBeNull()
})

test('[P37] of two windows of a person the one that leads is followed, else one that somebody sits before', () => {
  const [hidden, shown] = [here('ada', { isAway: true }), here('ada', { view: 'outline' })]
  expect(followedOf([here('me'), hidden, shown], id('ada'))?.view).toBe('outline')
  const leading = here('ada', { isAway: true, isLeading: true, view: 'tree' })
  expect(followedOf([here('me'), hidden, shown, leading], id('ada'))?.view).toBe('tree')
})

test('[P40] whoever follows somebody who follows Ada sees what Ada sees', () => {
  const room = [here('me'), here('bob', { following: id('ada') }), here('ada', { sight })]
  expect(followedOf(room, id('bob'))).toMatchObject({ name: 'bob', sight })
})

test('[P40] in a circle nobody is moved', () => {
  const withMe = [here('me', { following: id('bob') }), here('bob', { following: id('me'), sight })]
  expect(followedOf(withMe, id('bob'))?.sight).toBeNull()
  const without = [
    here('me', { following: id('ada') }),
    here('ada', { following: id('bob'), sight }),
    here('bob', { following: id('ada'), sight }),
  ]
  expect(followedOf(without, id('ada'))?.sight).toBeNull()
  const alone = [here('me'), here('ada', { following: id('ada'), sight })]
  expect(followedOf(alone, id('ada'))?.sight).toBeNull()
})

test('[P40] a place is told only while somebody follows, and never by who follows', () => {
  const bob = here('bob', { following: id('me') })
  expect(isWatched([here('me'), bob])).toBe(true)
  expect(isWatched([here('me'), here('bob')])).toBe(false)
  expect(isWatched([here('me', { isLeading: true }), here('bob')])).toBe(false)
  expect(isWatched([here('me', { following: id('ada') }), bob])).toBe(false)
})

test('[P36] who leads is known to the others, and how many follow; one’s own other window is neither', () => {
  const room = [
    here('me', { isLeading: true }),
    { ...here('me', { isLeading: true, following: id('me') }), isMe: false },
    here('bob', { following: id('me') }),
    here('bob', { following: id('me') }),
    here('cyd', { isLeading: true }),
  ]
  expect(leadersOf(room).map(({ presence }) => presence.name)).toEqual(['cyd'])
  expect(followerCount(room)).toBe(1)
})
