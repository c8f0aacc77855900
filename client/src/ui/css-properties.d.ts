import 'react'

declare module 'react' {
  // Custom properties in `style`: a person's colour, a measured size.
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
