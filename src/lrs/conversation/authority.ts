// Who vouches for what a credential stored: the credential itself, as an account of this store.
import type { Json } from '../rules/shape.ts'

/** The same whatever address the store is reached by. */
export const authorityOf = ({ key }: { key: string }): Json => ({ objectType: 'Agent', account: { homePage: 'urn:midcourse:credential', name: key } })
