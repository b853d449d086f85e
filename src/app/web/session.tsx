// Who is here: asked once, known to every page; nobody signed in means the sign-in page.
import { createContext, useContext, type ReactNode } from 'react'
import { getMe, type Me } from '../../platform/auth/contract.ts'
import { QueryBoundary, useApiQuery, TimeZoneProvider } from '../../ui/public.ts'

const MeContext = createContext<Me | null>(null)

/** Shows `nobody` until somebody is signed in, then `children`. */
export function Session({ nobody, children }: { nobody: (me: Me) => ReactNode; children: ReactNode }) {
  const me = useApiQuery(getMe, {}, { everySeconds: 300 })
  return (
    <QueryBoundary of={me}>
      {(who) => (
        <TimeZoneProvider
          zone={who.organisation?.timeZone ?? 'Asia/Shanghai'}
          serverNow={who.now}
          deviceNow={me.dataUpdatedAt}
        >
          {who.person ? <MeContext value={who}>{children}</MeContext> : nobody(who)}
        </TimeZoneProvider>
      )}
    </QueryBoundary>
  )
}

/** Whoever is signed in; only below `Session`. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe is for pages of who is signed in')
  return me
}

/** Administrator or training duty: keeps the company's people, accounts and set-up, and sees every run in figures. */
export function keepsCompany(me: Me): boolean {
  return me.duties.some((d) => d === 'administrator' || d === 'training')
}
