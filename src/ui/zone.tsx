// The organisation's time zone and the moment the page shows; days are decided there, not on the device.
import { createContext, useContext, useEffect, useState } from 'react'

const ZoneContext = createContext('Asia/Shanghai')
export const ZoneProvider = ZoneContext.Provider

/** The organisation's IANA zone. */
export function useZone(): string {
  return useContext(ZoneContext)
}

/** The moment now, moving every `everySeconds`; stands still while the page is hidden. */
export function useNow(everySeconds = 30): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const tick = () => document.hidden || setNow(new Date())
    const timer = setInterval(tick, everySeconds * 1000)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [everySeconds])
  return now
}
