// The second step of signing in, as it travels between server and browser.
import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { typedText } from '../../localised-text/typed-text.ts'

const code = typedText().min(1).max(40)

export const getSecondFactor = endpoint({
  method: 'GET',
  path: '/api/me/second-factor',
  summary: 'Whether a code is asked of me after the password',
  answer: z.object({
    on: z.boolean(),
    recoveryLeft: z.number(),
    /** For administrators and the training duty, who come in by a password. */
    offered: z.boolean(),
  }),
})
export const beginSecondFactor = endpoint({
  method: 'POST',
  path: '/api/me/second-factor',
  summary: 'A secret for an app on my phone; nothing is asked before its first code',
  body: z.object({ password: z.string().min(1).max(200) }),
  answer: z.object({ secret: z.string(), uri: z.string() }),
})
export const confirmSecondFactor = endpoint({
  method: 'PUT',
  path: '/api/me/second-factor',
  summary: 'Turn it on by the first code of the app; other sessions end',
  body: z.object({ code }),
  answer: z.object({ recovery: z.array(z.string()) }),
})
export const endSecondFactor = endpoint({
  method: 'POST',
  path: '/api/me/second-factor/removal',
  summary: 'Turn it off by a code',
  body: z.object({ code }),
  answer: z.object({}),
})
