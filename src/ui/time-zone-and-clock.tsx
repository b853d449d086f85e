// The organisation's time zone and the moment the page shows: days are decided there, and the server's clock counts, not the device's.
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'

const ZoneContext = createContext({ zone: 'Asia/Shanghai', ahead: 0 })

/** `serverNow` is the server's moment as it was answered, `deviceNow` the device's (in ms) when the answer came; the difference is kept. */
export function TimeZoneProvider({
  zone,
  serverNow,
  deviceNow,
  children,
}: {
  zone: string
  serverNow: string
  deviceNow: number
  children: ReactNode
}) {
  const value = useMemo(() => ({ zone, ahead: Date.parse(serverNow) - deviceNow }), [zone, serverNow, deviceNow])
  return <ZoneContext value={value}>{children}</ZoneContext>
}

/** The organisation's IANA zone. */
export function useTimeZone(): string {
  return useContext(ZoneContext).zone
}

/** One timer a pace for everybody who shows the moment: a table of dates would else start hundreds. */
interface Clock {
  at: number
  heard: (tell: () => void) => () => void
}
const clocks = new Map<number, Clock>()

function clockOf(everySeconds: number): Clock {
  const found = clocks.get(everySeconds)
  if (found) return found
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  const tick = () => {
    if (document.hidden) return
    clock.at = Date.now()
    for (const tell of listeners) tell()
  }
  const clock: Clock = {
    at: Date.now(),
    heard(tell) {
      if (listeners.size === 0) {
        if (Date.now() - clock.at >= everySeconds * 1000) clock.at = Date.now()
        timer = setInterval(tick, everySeconds * 1000)
        document.addEventListener('visibilitychange', tick)
      }
      listeners.add(tell)
      return () => {
        listeners.delete(tell)
        if (listeners.size > 0) return
        clearInterval(timer)
        document.removeEventListener('visibilitychange', tick)
        clocks.delete(everySeconds)
      }
    },
  }
  clocks.set(everySeconds, clock)
  return clock
}

/** The moment now by the server's clock, moving every `everySeconds`; stands still while the page is hidden. */
export function useNow(everySeconds = 30): Date {
  const { ahead } = useContext(ZoneContext)
  const clock = clockOf(everySeconds)
  const now = useSyncExternalStore(clock.heard, () => clock.at)
  return useMemo(() => new Date(now + ahead), [now, ahead])
}
