export { createRooms, type RcaListRow, type RoomStats, type Rooms, type RoomsOptions } from './rooms.ts'
export { SOCKET_OPTIONS } from './socket-options.ts'
