// Who vouches for what a credential stored: the credential itself, as an account of this store.
import { intern } from '../rules/intern-and-memoise.ts'
import type { Json } from '../rules/validators.ts'

const known = new WeakMap<object, Json>()

/** The same whatever address the store is reached by. */
export function authorityOf(credential: { key: string }): Json {
  const authority =
    known.get(credential) ??
    intern<Json>({ objectType: 'Agent', account: { homePage: 'urn:midcourse:credential', name: credential.key } })
  known.set(credential, authority)
  return authority
}
