import { decodeCaret, type RcaEditor, type TextTarget } from 'shared/doc'
import type { ColourIndex } from 'shared/protocol'
import type { Participant } from '../sync/index.ts'
import { boxOf } from '../ui-store/index.ts'

/** Where another person's caret stands in a text. */
export interface RemoteCaret {
  readonly clientId: number
  readonly name: string
  readonly colour: ColourIndex
  readonly index: number
}

/** The carets of the others in one text, in its order. Those that point at letters that are gone are left out. */
export function remoteCaretsIn(
  editor: RcaEditor,
  target: TextTarget,
  participants: readonly Participant[],
): readonly RemoteCaret[] {
  const box = boxOf(target)
  if (box === null) return []
  return participants
    .flatMap(({ clientId, isMe, presence }): RemoteCaret[] => {
      if (isMe || presence.editing?.id !== box || presence.editing.caret === null) return []
      const index = decodeCaret(editor, target, presence.editing.caret)
      if (index === null) return []
      return [{ clientId, name: presence.name, colour: presence.colour, index }]
    })
    .sort((a, b) => a.index - b.index || a.clientId - b.clientId)
}

/** Whether two lists of carets would be drawn alike: presence changes with every pointer that moves. */
export const areSameCarets = (a: readonly RemoteCaret[], b: readonly RemoteCaret[]): boolean =>
  a.length === b.length &&
  a.every((caret, at) => {
    const other = b[at]
    return (
      other !== undefined &&
      caret.clientId === other.clientId &&
      caret.index === other.index &&
      caret.name === other.name &&
      caret.colour === other.colour
    )
  })
