// What is answered: a status, headers, and a body that may be streamed.
import type { Readable } from 'node:stream'

export interface XapiResponse {
  status: number
  headers?: Record<string, string>
  body?: string | Buffer | Readable
  /** Statements that came in with this request. */
  statements?: number
}

export const json = (value: unknown, headers: Record<string, string> = {}): XapiResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
})
export const nothing: XapiResponse = { status: 204 }
