// Notices and channels as they travel.
import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'
import { textShape } from '../localised-text/text-shape.ts'
import { typedText } from '../localised-text/typed-text.ts'

export const channelKinds = ['email', 'wecom', 'dingtalk', 'feishu'] as const
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const noticeShape = z.object({
  id: z.uuid(),
  about: z.string(),
  title: textShape,
  body: textShape,
  href: z.string(),
  at: z.string(),
  readAt: z.string().nullable(),
})
export type Notice = z.infer<typeof noticeShape>

/** `ends`: the last letters of a robot's address; the rest of it is a key and is not shown again. */
export const channelShape = z.object({
  id: z.uuid(),
  kind: z.enum(channelKinds),
  name: z.string(),
  ends: z.string().nullable(),
  quiet: z.object({ from: clock, until: clock }).nullable(),
  at: z.string(),
  sent: z.number(),
  lastSent: z.string().nullable(),
  waiting: z.number(),
  givenUp: z.number(),
  problem: z.string().nullable(),
})
export type Channel = z.infer<typeof channelShape>

export const getNotices = endpoint({
  method: 'GET',
  path: '/api/notices',
  summary: 'What I was told, newest first',
  answer: z.object({ notices: z.array(noticeShape), unread: z.number() }),
})
export const readNotices = endpoint({
  method: 'POST',
  path: '/api/notices/readings',
  summary: 'I have read these',
  body: z.object({ notices: z.array(z.uuid()).min(1).max(200) }),
  answer: z.object({ unread: z.number() }),
})
export const listChannels = endpoint({
  method: 'GET',
  path: '/api/channels',
  summary: 'Outgoing channels, and how each does',
  answer: z.object({ channels: z.array(channelShape), mail: z.boolean() }),
})
export const addChannel = endpoint({
  method: 'POST',
  path: '/api/channels',
  summary: 'Set up an outgoing channel',
  body: z.object({
    id: z.uuid(),
    kind: z.enum(channelKinds),
    name: typedText().min(1).max(60),
    address: typedText().max(500).nullable(),
    secret: typedText().max(200).nullable(),
    quiet: z.object({ from: clock, until: clock }).nullable(),
  }),
  answer: z.object({ id: z.uuid() }),
})
export const tryChannel = endpoint({
  method: 'POST',
  path: '/api/channels/:channel/trials',
  summary: 'Send one message through a channel, to see that it works',
  params: z.object({ channel: z.uuid() }),
  body: z.object({ id: z.uuid() }),
  answer: z.object({ id: z.uuid() }),
})
export const endChannel = endpoint({
  method: 'DELETE',
  path: '/api/channels/:channel',
  summary: 'Send nothing through this channel any more',
  params: z.object({ channel: z.uuid() }),
  answer: z.object({ id: z.uuid() }),
})
