import { subtreeToMarkdown } from 'shared/exporters'
import { importText } from 'shared/importers'
import { expect, test, vi } from 'vitest'
import { createTextFormats } from './text-formats.ts'

const formats = { subtreeToMarkdown, importText }

test('[T17] once loaded, copying happens within the event', async () => {
  const loader = createTextFormats(
    () => {},
    async () => formats,
  )
  const use = vi.fn()
  loader.use(use)
  expect(use).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(use).toHaveBeenCalledTimes(1))
  loader.use(use)
  expect(use).toHaveBeenCalledTimes(2)
})

test('[T18] when the code cannot be had the person is told, and the next time it is asked for again', async () => {
  const onFailure = vi.fn()
  const load = vi.fn(async () => formats).mockRejectedValueOnce(new Error('offline'))
  const loader = createTextFormats(onFailure, load)
  const use = vi.fn()
  loader.use(use)
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalled())
  loader.use(use)
  await vi.waitFor(() => expect(use).toHaveBeenCalledWith(formats))
})
