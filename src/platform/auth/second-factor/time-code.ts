// Codes of an app on the phone (TOTP, RFC 6238): six digits of every half minute, from a secret both sides know.
import { createHmac, timingSafeEqual } from 'node:crypto'

const stepMs = 30_000
const digits = 6
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The half minute a moment lies in. */
export const stepOf = (now: Date): number => Math.floor(now.getTime() / stepMs)

export function timeCode(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const number = mac.readUInt32BE(mac.at(-1)! & 0x0f) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The half minute whose code this is, one before and one after the present among them; null for none, and for one up to `lastStep`. */
export function matchingStep(
  secret: Buffer,
  typed: string,
  { now, lastStep }: { now: Date; lastStep: number },
): number | null {
  if (!/^\d{6}$/.test(typed)) return null
  const present = stepOf(now)
  const found = [present - 1, present, present + 1].find(
    (step) => step > lastStep && timingSafeEqual(Buffer.from(timeCode(secret, step)), Buffer.from(typed)),
  )
  return found ?? null
}

/** As apps take it typed by hand (RFC 4648, without padding). */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** What the QR code holds. */
export function timeCodeUri(secret: Buffer, { issuer, account }: { issuer: string; account: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`
}
