// One shape for one endpoint: the route checks with it, the page takes its types from it.
import type { z } from 'zod'
import type { Params, Text } from '../localised-text/contract.ts'

type Shape = z.ZodType
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Endpoint<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  A extends Shape = Shape,
> {
  method: Method
  /** With `:name` for every key of `params`, beginning with /api/. */
  path: string
  summary: string
  params?: P
  query?: Q
  body?: B
  answer: A
  /** Nobody needs to be signed in. */
  open?: boolean
  /** The body is a form with files (multipart/form-data), read from `asked.files()`; at most this many bytes a file. */
  upload?: { bytes: number }
  /** The answer is a file with this content type, not JSON. */
  file?: string
}

/** Declares an endpoint; `call` in the browser and `serve` on the server both take it. */
export function endpoint<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  e: Endpoint<P, Q, B, A>,
): Endpoint<P, Q, B, A> {
  return e
}

/** A surprise: the server is broken, or too busy to listen; the log knows more under this request. */
export interface BrokenBody {
  broken: 'broken' | 'busy' | 'starting'
  request: string
  message: Text
}

/** An expected "no": its code, what to fill in, and the sentence in both languages. */
export interface RefusalBody {
  refused: string
  params: Params
  message: Text
}
