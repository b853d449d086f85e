// The organisation's time zone and the moment the page shows: days are decided there, and the server's clock counts, not the device's.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

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

/** The moment now by the server's clock, moving every `everySeconds`; stands still while the page is hidden. */
export function useNow(everySeconds = 30): Date {
  const { ahead } = useContext(ZoneContext)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const tick = () => document.hidden || setNow(Date.now())
    const timer = setInterval(tick, everySeconds * 1000)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [everySeconds])
  return useMemo(() => new Date(now + ahead), [now, ahead])
}
