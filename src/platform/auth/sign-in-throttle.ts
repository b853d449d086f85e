// Guessing passwords is slow: failures are counted by login name and address, and by address.

const windowMs = 10 * 60_000
const mostByName = 5
const mostByAddress = 100
const mostRemembered = 50_000

export interface SignInThrottle {
  /** Minutes to wait before the next try, or 0. */
  wait(username: string, address: string, now: Date): number
  failed(username: string, address: string, now: Date): void
  succeeded(username: string, address: string): void
}

/** Remembered by this process; a restart forgives. One name locked from one address stays open from every other. */
export function createSignInThrottle(): SignInThrottle {
  const failures = new Map<string, number[]>()
  const nameKey = (username: string, address: string) => JSON.stringify([username.toLowerCase(), address])
  const recent = (key: string, now: Date) =>
    (failures.get(key) ?? []).filter((at) => at > now.getTime() - windowMs && at <= now.getTime())
  const waitFor = (key: string, most: number, now: Date) => {
    const seen = recent(key, now)
    return seen.length < most ? 0 : Math.ceil((seen[seen.length - most]! + windowMs - now.getTime()) / 60_000)
  }
  return {
    wait: (username, address, now) =>
      Math.max(waitFor(nameKey(username, address), mostByName, now), waitFor(address, mostByAddress, now)),
    failed(username, address, now) {
      if (failures.size > mostRemembered) failures.clear()
      for (const key of [nameKey(username, address), address]) failures.set(key, [...recent(key, now), now.getTime()])
    },
    succeeded: (username, address) => {
      failures.delete(nameKey(username, address))
    },
  }
}
