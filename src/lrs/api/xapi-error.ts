// A no to a system that sends or asks: its status, the place, and why; thrown on the way in, answered in one place.
import { say } from '../../platform/localised-text/contract.ts'
import { words } from '../words.ts'

type Params = Record<string, string | number>

/** Whose key came with a wrong secret: told to administrators, never to the sender. */
export interface KeyOwner {
  credential: string
  code: 'wrong-secret' | 'revoked'
}

export class XapiError extends Error {
  readonly status: number
  readonly place: string
  readonly code: string
  readonly params: Params
  readonly of: KeyOwner | null
  constructor(status: number, place: string, code: string, params: Params = {}, of: KeyOwner | null = null) {
    super(`${status} ${place}: ${code}`)
    this.name = 'No'
    this.status = status
    this.place = place
    this.code = code
    this.params = params
    this.of = of
  }
}

/** What the sender reads: one sentence that names the place. */
export function sentenceOf(no: Pick<XapiError, 'place' | 'code' | 'params'>): string {
  const text = (words as Record<string, { zh: string; en: string }>)[`wrong.${no.code}`]
  return `${no.place}: ${text ? say(text, 'en', no.params) : no.code}`
}
