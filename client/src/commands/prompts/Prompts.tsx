import { HEAD } from 'shared/model'
import { useRcaSelector } from '../../sync/index.ts'
import { type Prompt, useUi } from '../../ui-store/index.ts'
import { ActionItemPrompt } from './ActionItemPrompt.tsx'
import { EvidencePrompt } from './EvidencePrompt.tsx'
import { StopPrompt } from './StopPrompt.tsx'
import { TagPrompt } from './TagPrompt.tsx'

/** The line that a command asks for, if any. What is answered with a box is asked by the palette. */
export function Prompts() {
  const prompt = useUi(ui => ui.prompt)
  const isThere = useRcaSelector(rca => prompt === null || isAboutSomething(prompt, id => rca.causes.has(id)))
  if (!prompt || !isThere) return null
  switch (prompt.of) {
    case 'action-item':
      return <ActionItemPrompt key={prompt.cause} {...prompt} />
    case 'stop':
      return <StopPrompt key={prompt.cause} {...prompt} />
    case 'tag':
      return <TagPrompt key={prompt.cause} {...prompt} />
    case 'evidence':
      return <EvidencePrompt key={prompt.cause} {...prompt} />
    case 'place':
    case 'hang':
    case 'moment':
      return null
  }
}

type AnyCause = Extract<Prompt, { of: 'tag' }>['cause']

const isAboutSomething = (prompt: Prompt, isShown: (id: AnyCause) => boolean): boolean =>
  !('cause' in prompt) || prompt.cause === HEAD || prompt.cause === 'parked' || isShown(prompt.cause)
