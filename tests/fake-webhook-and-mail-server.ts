// The other side of a channel, on this machine: a group robot that answers as told, and a mail server that takes letters.
import { createServer as httpServer } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { afterAll } from 'vitest'

async function listening<S extends Server>(server: S): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  afterAll(() => {
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** A robot's web address; `heard` is every body, `answer` what it says next. */
export async function fakeWebhook() {
  const it = {
    heard: [] as { text: string; body: unknown }[],
    answer: { status: 200, body: '{"errcode":0}' },
    host: '',
    address: '',
  }
  const server = httpServer((request, reply) => {
    let text = ''
    request
      .on('data', (part: Buffer) => {
        text += part.toString('utf8')
      })
      .on('end', () => {
        const body = JSON.parse(text) as { text?: { content?: string }; content?: { text?: string } }
        it.heard.push({ text: body.text?.content ?? body.content?.text ?? '', body })
        reply.writeHead(it.answer.status, { 'content-type': 'application/json' }).end(it.answer.body)
      })
  })
  it.host = `127.0.0.1:${await listening(server)}`
  it.address = `http://${it.host}/robot/send?key=0123456789abcdef`
  return it
}

/** The words of a letter, however they travelled. */
function textOf(data: string): string {
  const [head, ...body] = data.split('\n\n')
  const text = body.join('\n\n')
  if (/transfer-encoding: base64/i.test(head!)) return Buffer.from(text, 'base64').toString('utf8')
  if (!/transfer-encoding: quoted-printable/i.test(head!)) return text
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** A mail server's URL; `letters` is every message it took, `refuse` an address it takes nothing for. */
export async function fakeMailServer() {
  const letters: { to: string[]; data: string; text(): string }[] = []
  const it = { letters, refuse: '', url: '' }
  const server = createServer((socket) => {
    let [rest, data, inData, to]: [string, string, boolean, string[]] = ['', '', false, []]
    const line = (said: string) => {
      if (inData) {
        if (said !== '.') return void (data += `${said}\n`)
        const whole = data
        letters.push({ to, data, text: () => textOf(whole) })
        ;[inData, data, to] = [false, '', []]
        return void socket.write('250 taken\r\n')
      }
      const verb = said.slice(0, 4).toUpperCase()
      if (verb === 'RCPT' && it.refuse && said.includes(it.refuse))
        return void socket.write('550 5.1.1 no such mailbox\r\n')
      if (verb === 'RCPT') to.push(/<(.+)>/.exec(said)![1]!)
      if (verb === 'DATA') inData = true
      socket.write(verb === 'DATA' ? '354 go on\r\n' : verb === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
    }
    socket.write('220 here\r\n')
    socket
      .on('error', () => {})
      .on('data', (chunk: Buffer) => {
        rest += chunk.toString('utf8')
        for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
          line(rest.slice(0, end))
          rest = rest.slice(end + 2)
        }
      })
  })
  it.url = `smtp://127.0.0.1:${await listening(server)}`
  return it
}
