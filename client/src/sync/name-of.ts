/** What a person is called before they have said their name. */
const NAMELESS = 'Guest'

/** How somebody in the room is called on the screen. */
export const nameOf = ({ name }: { readonly name: string }): string => name || NAMELESS
