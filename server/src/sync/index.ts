export { createRooms, type RcaListRow, type RoomStats, type Rooms, type RoomsOptions } from './rooms.ts'
export { makeSeed, type Seed } from './seed.ts'
export { SOCKET_OPTIONS } from './socket-options.ts'
export { schemaOf } from './wire.ts'
