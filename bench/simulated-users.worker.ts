// People looking at pages: each asks what a page needs at once, waits for all of it, reads, and opens the next.
import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

export interface Users {
  url: string
  seconds: number
  readMs: number
  users: { cookie: string; pages: string[][] }[]
}
export interface Looked {
  pages: number[]
  failed: number
  bytes: number
}

const { url, seconds, readMs, users } = workerData as Users
const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const looked: Looked = { pages: [], failed: 0, bytes: 0 }

function ask(path: string, cookie: string): Promise<void> {
  return new Promise((done) => {
    const failed = () => {
      looked.failed++
      done()
    }
    get(
      url + path,
      { agent, headers: { cookie, 'accept-encoding': 'br', 'sec-fetch-site': 'same-origin' } },
      (reply) => {
        if (reply.statusCode !== 200) looked.failed++
        reply.on('data', (part: Buffer) => {
          looked.bytes += part.length
        })
        reply.on('end', done).on('error', failed)
      },
    ).on('error', failed)
  })
}

async function look({ cookie, pages }: Users['users'][number], i: number): Promise<void> {
  await pause((i / users.length) * Math.max(50, readMs))
  const until = performance.now() + seconds * 1000
  for (let n = i; performance.now() < until; n++) {
    const from = performance.now()
    await Promise.all(pages[n % pages.length]!.map((path) => ask(path, cookie)))
    looked.pages.push(performance.now() - from)
    if (readMs > 0) await pause(readMs)
  }
}

await Promise.all(users.map(look))
agent.destroy()
parentPort!.postMessage(looked)
