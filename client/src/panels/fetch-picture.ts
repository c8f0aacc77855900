import { ok, type Result, refuse } from 'shared/model'

const NO_ANSWER = 'The server, which draws PNG and PDF, does not answer. The SVG is drawn here.'

/** A picture that the server draws. Never rejects: what cannot be had is refused in a sentence for the person. */
export async function fetchPicture(address: string): Promise<Result<Blob>> {
  const answer = await fetch(address).catch(() => null)
  if (answer === null) return refuse('busy', NO_ANSWER)
  if (answer.ok)
    return answer.blob().then(
      picture => ok(picture),
      () => refuse('busy', NO_ANSWER),
    )
  return refuse('busy', await messageOf(answer))
}

async function messageOf(answer: Response): Promise<string> {
  const body: { readonly error?: { readonly message?: unknown } } | null = await answer
    .json()
    .catch(() => null)
  const said = body?.error?.message
  return typeof said === 'string' ? said : `The server answered with ${answer.status}.`
}
