// Asked to stop, the server answers what it has in hand, and waits for nobody for ever.
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startServer } from '../src/app/server.ts'
import { testDatabase } from '../src/platform/db/test-database.ts'

const { address } = await testDatabase()

test('a client that never finishes does not keep the server from stopping', async () => {
  const server = await startServer({
    address,
    secret: 'a secret for journeys, known to everybody',
    host: '127.0.0.1',
    port: 0,
    working: false,
    logger: false,
  })
  const line = connect(Number(new URL(server.url).port), '127.0.0.1')
  line.on('error', () => {})
  line.write(
    'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"username"',
  )
  await new Promise((r) => setTimeout(r, 200))
  const asked = performance.now()
  await server.close()
  expect(performance.now() - asked).toBeLessThan(20_000)
  await expect(fetch(server.url)).rejects.toThrow()
})
