export type { RoomInvitation } from './Invitation.tsx'
export { Wall, type WallProps } from './Wall.tsx'
