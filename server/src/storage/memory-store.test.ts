import { createMemoryStore } from './memory-store.ts'
import { runRoomStoreContract } from './room-store-contract.ts'

runRoomStoreContract(async () => createMemoryStore())
