// Group robots of WeCom, DingTalk and Feishu: the shape each wants, and how each says that it took it.
import { createHmac } from 'node:crypto'
import { ssrfSafePost } from './ssrf-safe-post.ts'

export type ChatWebhookKind = 'wecom' | 'dingtalk' | 'feishu'
export interface ChatWebhook {
  kind: ChatWebhookKind
  address: string
  secret: string | null
}

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64')

/** Address and body of a text for this robot; DingTalk signs the address, Feishu the body. */
export function chatRequest(
  { kind, address, secret }: ChatWebhook,
  text: string,
  now: Date,
): { address: string; body: unknown } {
  if (kind === 'feishu') {
    const timestamp = String(Math.floor(now.getTime() / 1000))
    return {
      address,
      body: {
        ...(secret ? { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') } : {}),
        msg_type: 'text',
        content: { text },
      },
    }
  }
  const body = { msgtype: 'text', text: { content: text } }
  if (kind === 'wecom' || !secret) return { address, body }
  const url = new URL(address)
  url.searchParams.set('timestamp', String(now.getTime()))
  url.searchParams.set('sign', hmac(secret, `${now.getTime()}\n${secret}`))
  return { address: url.href, body }
}

/** All three answer 200 with a code of their own: 0 is yes. */
export function took(reply: { status: number; text: string }): string | null {
  if (reply.status !== 200) return `answered ${reply.status}`
  try {
    const { errcode, code, StatusCode, errmsg, msg } = JSON.parse(reply.text) as Record<string, unknown>
    return (errcode ?? code ?? StatusCode) === 0
      ? null
      : `refused: ${String(errmsg ?? msg ?? reply.text).slice(0, 200)}`
  } catch {
    return 'answered something that is no JSON'
  }
}

/** Sends a text to the group; throws with the reason when it was not taken. */
export async function postToChat(
  robot: ChatWebhook,
  text: string,
  at: { now: Date; listed: readonly string[] },
): Promise<void> {
  const { address, body } = chatRequest(robot, text, at.now)
  const problem = took(await ssrfSafePost(address, body, at.listed))
  if (problem) throw new Error(problem)
}
