// What opens a one-time link: made from its id by the secret outside the database, so that it can be shown and sent again though only its
// hash is kept.
import { createHash, createHmac } from 'node:crypto'

export const linkToken = (secret: string, id: string): string =>
  createHmac('sha256', secret).update(`access link ${id}`).digest().subarray(0, 16).toString('base64url')

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()
