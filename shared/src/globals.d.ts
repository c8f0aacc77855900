// What browsers and Node both have and the language does not: of these `shared` uses nothing else.
declare class TextEncoder {
  encode(text: string): Uint8Array
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}
