// What went wrong, as a sentence with a way out.
import type { Lang, Params } from '../../platform/localised-text/contract.ts'
import { RequestFailed, Refusal } from '../api-client.ts'
import type { words } from '../words.ts'

/** The sentence for an error thrown by `call`: a refusal in the server's words, a failure in ours. */
export function errorMessage(
  error: unknown,
  t: (key: keyof typeof words, params?: Params) => string,
  lang: Lang,
): string {
  if (error instanceof Refusal) return error.in(lang)
  if (!(error instanceof RequestFailed)) return error instanceof Error ? error.message : String(error)
  if (error.status === 0) return t('failed-network')
  if (error.status === 401) return t('signed-out')
  if (error.status === 429 || error.status === 503) return t('busy', { seconds: error.waitSeconds ?? 5 })
  return t('failed-server', { request: error.request ?? error.status })
}
