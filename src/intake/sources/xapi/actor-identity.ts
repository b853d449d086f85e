// Whom an actor may be: the identifier as the store spells it, and what of it a person of ours could be known by.
import { identifierOf } from '../../../lrs/public.ts'
import type { Json } from '../../../lrs/public.ts'

export type ActorKind = 'account' | 'mbox' | 'mbox_sha1sum' | 'openid'
export interface ActorIdentity {
  identifier: string
  kind: ActorKind
  called: string | null
}
/** What an identifier says of a person: a 工号, an e-mail, or the SHA-1 of one. */
export interface Sign {
  employeeNo: string | null
  email: string | null
  sha1: string | null
}

const kinds: readonly ActorKind[] = ['account', 'mbox_sha1sum', 'mbox', 'openid']

/** Null for somebody without an identifier. */
export function identityOf(actor: Json): ActorIdentity | null {
  const identifier = identifierOf(actor)
  const kind = kinds.find((k) => identifier?.startsWith(`${k} `))
  return identifier && kind
    ? {
        identifier,
        kind,
        called: typeof actor.name === 'string' && actor.name.trim() !== '' ? actor.name.trim().slice(0, 100) : null,
      }
    : null
}

/** The account's name is a 工号 or an e-mail; a mailbox an e-mail, or its hash. An openid says nothing. */
export function signOf({ identifier, kind }: Pick<ActorIdentity, 'identifier' | 'kind'>): Sign {
  const value = identifier.slice(kind.length + 1)
  if (kind === 'mbox') return { employeeNo: null, email: value.replace(/^mailto:/i, '').toLowerCase(), sha1: null }
  if (kind === 'mbox_sha1sum') return { employeeNo: null, email: null, sha1: value.toLowerCase() }
  const name = kind === 'account' ? accountName(value) : ''
  return name.includes('@')
    ? { employeeNo: null, email: name.toLowerCase(), sha1: null }
    : { employeeNo: name === '' ? null : name, email: null, sha1: null }
}

/** "https://lms.example.com 00123" → 00123; the home page is an IRI and holds no blank. */
const accountName = (value: string) => value.slice(value.indexOf(' ') + 1).trim()
