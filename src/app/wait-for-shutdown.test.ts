import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { waitForShutdown } from './wait-for-shutdown.ts'

const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  exit.mockClear()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.removeAllListeners(signal)
})

test('a signal that npm and its parents pass on as well is still one asking', async () => {
  const said: unknown[] = []
  const stopping = waitForShutdown((text) => said.push(text))
  process.emit('SIGINT')
  process.emit('SIGINT')
  vi.advanceTimersByTime(500)
  process.emit('SIGTERM')
  await stopping
  expect(said).toHaveLength(1)
  expect(exit).not.toHaveBeenCalled()
})

test('who asks again a little later is not made to wait', async () => {
  const stopping = waitForShutdown(() => {})
  process.emit('SIGINT')
  await stopping
  vi.advanceTimersByTime(1_500)
  process.emit('SIGINT')
  expect(exit).toHaveBeenCalledExactlyOnceWith(1)
})
