import { request } from '../library/rcas-api.ts'

/** How others get in, as the server knows it. */
export interface RoomAddress {
  /** Links to the server that let others in, the best first. */
  readonly shareUrls: readonly string[]
}

/** Asks the server for the links of the Invite panel; throws `RequestError`. */
export async function readRoomAddress(signal: AbortSignal): Promise<RoomAddress> {
  const body = (await request('/api/room', { signal })) as Partial<RoomAddress> | null
  const urls: unknown = body?.shareUrls
  const shareUrls = Array.isArray(urls) ? urls.filter((url): url is string => URL.canParse(url)) : []
  return { shareUrls }
}
