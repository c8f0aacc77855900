import { useEffect } from 'react'
import { isVirtualParent, type Rca } from 'shared/model'
import { useRcaSelector } from '../../sync/index.ts'
import { type LinePrompt, type Prompt, useUi } from '../../ui-store/index.ts'
import { useCommandContext } from '../use-command-context.ts'
import { ActionItemPrompt } from './ActionItemPrompt.tsx'
import { EvidencePrompt } from './EvidencePrompt.tsx'
import { keepOrphanedLine } from './orphaned-line.ts'
import { StopPrompt } from './StopPrompt.tsx'
import { TagPrompt } from './TagPrompt.tsx'

/** The line that a command asks for, if any. What is answered with a box is asked by the palette. */
export function Prompts() {
  const context = useCommandContext()
  const asked = useUi(ui => ui.prompt)
  const prompt = asked && isLine(asked) ? asked : null
  const isThere = useRcaSelector(rca => prompt === null || isAboutSomething(prompt, rca))
  useEffect(() => {
    if (prompt && !isThere) keepOrphanedLine(context, prompt)
  }, [context, prompt, isThere])
  if (!prompt || !isThere) return null
  switch (prompt.of) {
    case 'action-item':
      return <ActionItemPrompt key={prompt.cause} prompt={prompt} />
    case 'stop':
      return <StopPrompt key={prompt.cause} prompt={prompt} />
    case 'tag':
      return <TagPrompt key={prompt.cause} prompt={prompt} />
    case 'evidence':
      return <EvidencePrompt key={prompt.cause} prompt={prompt} />
  }
}

const isLine = (prompt: Prompt): prompt is LinePrompt => 'cause' in prompt

const isAboutSomething = ({ cause }: LinePrompt, { causes }: Rca): boolean =>
  isVirtualParent(cause) || causes.has(cause)
