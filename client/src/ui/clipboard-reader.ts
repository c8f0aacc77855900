/**
 * Reads text from the clipboard, after the browser has asked the person; rejects when they say no. Null where pages may
 * not ask at all: on a plain http address, and in browsers that leave it to their own key.
 */
export const clipboardReader = (): (() => Promise<string>) | null => {
  const { clipboard } = navigator as Partial<Navigator>
  return window.isSecureContext && clipboard?.readText ? () => clipboard.readText() : null
}
