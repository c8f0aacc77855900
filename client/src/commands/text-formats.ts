/** Lists and Markdown as text, in and out. */
export type TextFormats = typeof import('./markdown.ts')

/**
 * The code that reads and writes texts comes after the first picture, which does not need it: copy and paste find it
 * there, unless they are the very first thing somebody does.
 */
export interface TextFormatsLoader {
  /** Calls `use` at once when the code is there, as an event of the clipboard demands; else as soon as it is. */
  readonly use: (use: (formats: TextFormats) => void) => void
  readonly preload: () => void
}

const loadFormats = (): Promise<TextFormats> => import('./markdown.ts')

/** `onFailure` is told when the server cannot give the code now; the next use asks again. */
export function createTextFormats(onFailure: () => void, load = loadFormats): TextFormatsLoader {
  let formats: TextFormats | null = null
  let loading: Promise<TextFormats> | null = null
  const ask = () => {
    loading ??= load()
      .then(loaded => {
        formats = loaded
        return loaded
      })
      .finally(() => {
        loading = null
      })
    return loading
  }
  return {
    use: use => {
      if (formats) use(formats)
      else ask().then(use, onFailure)
    },
    preload: () => {
      if (!formats) ask().catch(() => {})
    },
  }
}
