import { editActionItem, editMoment } from 'shared/doc'
import { causeOf, HEAD, type Rca, type Result } from 'shared/model'
import type { Prompt } from '../ui-store/index.ts'
import { placeCauses } from './arrange.ts'
import { goTo } from './close-chain.ts'
import { type CommandContext, rcaOf } from './command.ts'
import { runCommand } from './command-table.ts'
import { boxItems, commandItems, type PaletteItem, personItems, placesFor } from './palette-items.ts'

/** What the palette asks, what it offers as answers, and what an answer does. */
export interface PaletteQuestion {
  readonly title: string
  readonly itemsOf: (rca: Rca) => readonly PaletteItem[]
  readonly choose: (item: PaletteItem) => void
}

/** The question of a prompt that the palette answers; without one the palette finds everything. Null for a line's prompt. */
export function paletteQuestion(context: CommandContext, prompt: Prompt | null): PaletteQuestion | null {
  const tell = (result: Result<unknown>) => {
    if (!result.ok) context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
  }
  switch (prompt?.of) {
    case undefined:
      return {
        title: 'Find a command or a cause',
        itemsOf: rca => [...commandItems(context), ...boxItems(rca)],
        choose: item => {
          if (item.is === 'command') runCommand(context, item.id)
          else if (item.is === 'box') goTo(context, item.id)
        },
      }
    case 'place':
      return {
        title: 'Move under',
        itemsOf: rca => placesFor(rca, prompt.causes),
        choose: item => item.is === 'box' && tell(placeCauses(context, prompt.causes, item.id)),
      }
    case 'hang':
      return {
        title: 'Hang the action on',
        itemsOf: rca => {
          const hangsOn = rca.actionItems.get(prompt.actionItem)?.cause
          return boxItems(rca, id => id !== HEAD && id !== hangsOn)
        },
        choose: item => {
          const cause = item.is === 'box' ? causeOf(rcaOf(context), item.id) : undefined
          if (cause) tell(editActionItem(context.editor, { id: prompt.actionItem, cause: cause.id }))
        },
      }
    case 'moment':
      return {
        title: 'Link the moment to',
        itemsOf: rca => boxItems(rca, id => id !== HEAD && id !== rca.moments.get(prompt.moment)?.cause),
        choose: item => {
          const cause = item.is === 'box' ? causeOf(rcaOf(context), item.id) : undefined
          if (cause) tell(editMoment(context.editor, { id: prompt.moment, cause: cause.id }))
        },
      }
    case 'follow':
      return {
        title: 'Follow',
        itemsOf: () => personItems(context),
        choose: item => item.is === 'person' && context.ui.getState().follow(item.id),
      }
    default:
      return null
  }
}
