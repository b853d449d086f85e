// What is asked from outside: how a one-time link stands, that it is me, a password, and a link for a forgotten one.
import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { typedText } from '../../platform/localised-text/typed-text.ts'

const token = z.object({ token: z.string().max(100) })
export const getAccessLink = endpoint({
  method: 'GET',
  path: '/api/access-links/:token',
  summary: 'How a one-time link stands; names nobody and changes nothing',
  open: true,
  params: token,
  answer: z.object({
    company: z.string(),
    zone: z.string(),
    kind: z.enum(['invitation', 'reset']),
    state: z.enum(['open', 'used', 'expired', 'replaced', 'locked', 'withdrawn', 'unknown']),
    /** When it stops, or when the newer one was made. */
    until: z.string().nullable(),
    newer: z.string().nullable(),
    /** What its person shows himself by. */
    by: z.enum(['number', 'contact']),
    left: z.number(),
    /** Another person is signed in on this device. */
    asAnother: z.boolean(),
  }),
})
export type AccessLinkView = z.infer<typeof getAccessLink.answer>
const answer = typedText().min(1).max(200)
export const postConfirmation = endpoint({
  method: 'POST',
  path: '/api/access-links/:token/confirmations',
  summary: 'It is me: my own 工号, counted; five wrong ones end the link',
  open: true,
  params: token,
  body: z.object({ answer }),
  answer: z.object({}),
})
export const postPassword = endpoint({
  method: 'POST',
  path: '/api/access-links/:token/passwords',
  summary: 'Choose a password and come in; the link ends',
  open: true,
  params: token,
  body: z.object({ answer, password: z.string().min(1).max(200) }),
  answer: z.object({}),
})
export const getForgotten = endpoint({
  method: 'GET',
  path: '/api/password-resets',
  summary: 'Can a forgotten password be mended by mail here',
  open: true,
  answer: z.object({ company: z.string().nullable(), mail: z.boolean() }),
})
export const postForgotten = endpoint({
  method: 'POST',
  path: '/api/password-resets',
  summary: 'Send a link to whom is meant, if there is such a person; the answer is the same for anybody',
  open: true,
  body: z.object({ id: z.uuid(), username: typedText().min(1).max(200) }),
  answer: z.object({}),
})
