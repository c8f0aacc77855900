const NAMES: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  delete: 'Del',
  backspace: 'Backspace',
  control: 'Ctrl',
  space: 'Space',
  meta: 'Meta',
}
const APPLE_NAMES: Readonly<Record<string, string>> = {
  $mod: '⌘',
  meta: '⌘',
  alt: '⌥',
  shift: '⇧',
  control: '⌃',
  delete: '⌦',
  backspace: '⌫',
}

/** The caps of one chord, written as tinykeys does (`$mod+Shift+KeyZ`), in the words of the keyboard at hand. */
export function keyNames(chord: string, isApple: boolean): readonly string[] {
  return chord.split('+').map(key => {
    const name = key.toLowerCase()
    if (isApple && APPLE_NAMES[name]) return APPLE_NAMES[name]
    if (name === '$mod') return 'Ctrl'
    const letter = /^(?:key|digit)?(.)$/.exec(name)?.[1]
    if (letter) return letter.toUpperCase()
    return NAMES[name] ?? key
  })
}
