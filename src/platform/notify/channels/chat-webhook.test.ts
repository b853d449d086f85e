import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { chatRequest, took } from './chat-webhook.ts'

const now = new Date('2026-03-04T02:00:00Z')
const address = 'https://robots.example/send?access_token=1'

test('each robot gets the shape it documents', () => {
  expect(chatRequest({ kind: 'wecom', address, secret: null }, '您好', now)).toEqual({
    address,
    body: { msgtype: 'text', text: { content: '您好' } },
  })
  expect(chatRequest({ kind: 'feishu', address, secret: null }, '您好', now)).toEqual({
    address,
    body: { msg_type: 'text', content: { text: '您好' } },
  })
})

test('DingTalk signs the address, Feishu the body, by their secret', () => {
  const ding = new URL(chatRequest({ kind: 'dingtalk', address, secret: 'SEC1' }, '您好', now).address)
  expect([ding.searchParams.get('timestamp'), ding.searchParams.get('access_token')]).toEqual([
    String(now.getTime()),
    '1',
  ])
  expect(ding.searchParams.get('sign')).toBe(
    createHmac('sha256', 'SEC1').update(`${now.getTime()}\nSEC1`).digest('base64'),
  )
  expect(chatRequest({ kind: 'feishu', address, secret: 'S' }, '您好', now).body).toMatchObject({
    timestamp: '1772589600',
    sign: createHmac('sha256', '1772589600\nS').update('').digest('base64'),
  })
})

test('a yes is 200 with code 0; everything else is a reason', () => {
  expect(
    ['{"errcode":0,"errmsg":"ok"}', '{"code":0}', '{"StatusCode":0}'].map((text) => took({ status: 200, text })),
  ).toEqual([null, null, null])
  expect(took({ status: 200, text: '{"errcode":45009,"errmsg":"api freq out of limit"}' })).toBe(
    'refused: api freq out of limit',
  )
  expect([took({ status: 502, text: '' }), took({ status: 200, text: '<html>' })]).toEqual([
    'answered 502',
    'answered something that is no JSON',
  ])
})
