/** Whether the keyboard at hand is one of Apple's: ⌘ instead of Ctrl, and an Option that writes letters. */
export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)
