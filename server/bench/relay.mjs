// The least that a sync server could be, to compare with: passes every message on to everybody else at once, keeps
// nothing, knows nothing of documents. Answers a state vector with `STATE_BYTES` bytes, as if they were a document.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const stateBytes = Number(process.env.STATE_BYTES ?? 0)
const state = Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(stateBytes)])
const sockets = new Set()

const http = createServer((_request, response) => {
  const { user, system } = process.cpuUsage()
  response.end(`process_cpu_seconds_total ${(user + system) / 1e6}\n`)
})
new WebSocketServer({ server: http, perMessageDeflate: false }).on('connection', socket => {
  sockets.add(socket)
  socket.on('close', () => sockets.delete(socket))
  socket.on('message', message => {
    if (message[0] === 0 && message[1] === 0) socket.send(state)
    else for (const other of sockets) if (other !== socket) other.send(message)
  })
})
http.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${http.address().port}`))
