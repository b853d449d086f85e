// The name of what a person is about to create, made before it is sent, so that sending twice creates once.

/** A new UUIDv7; works without a secure context (an intranet over plain http). */
export function newId(now: Date = new Date()): string {
  const b = crypto.getRandomValues(new Uint8Array(16))
  let ms = now.getTime()
  for (let i = 5; i >= 0; i--) {
    b[i] = ms % 256
    ms = Math.floor(ms / 256)
  }
  return asUuid(b, 7)
}

/** A new UUIDv4: for what must not say when it was made. */
export const newRandomId = (): string => asUuid(crypto.getRandomValues(new Uint8Array(16)), 4)

function asUuid(b: Uint8Array, version: number): string {
  b[6] = (b[6]! & 0x0f) | (version << 4)
  b[8] = (b[8]! & 0x3f) | 0x80
  const hex = Array.from(b, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
