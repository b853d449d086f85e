// The frame around every page: rail or bar, the page itself, and what is shown when a page breaks.
import { Suspense, useEffect, useRef } from 'react'
import { Outlet, useLocation } from 'react-router'
import { useNarrowScreen } from '../../ui/narrow-screen.ts'
import { Loading, OfflineBanner, RefusedPageProvider, useWords, type Refusal } from '../../ui/public.ts'
import { words as uiWords } from '../../ui/words.ts'
import { useScrollToAnchor } from './scroll-to-anchor.ts'
import { BottomTabBar } from './BottomTabBar.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { menuFor } from './menu.ts'
import { useBadges } from './menu-badges.ts'
import type { Given } from './RedirectToFirstScreen.tsx'
import { RefusedAddress } from './RefusedAddress.tsx'
import { Sidebar } from './Sidebar.tsx'
import { useRunSelection } from './current-run.tsx'
import { useMe } from './session.tsx'

const refusedPage = (refusal: Refusal) => <RefusedAddress refusal={refusal} />

export function AppShell() {
  const t = useWords(uiWords)
  const me = useMe()
  const { run, runs, head } = useRunSelection()
  const { pathname } = useLocation()
  const narrow = useNarrowScreen()
  const badges = useBadges(run?.id ?? null)
  const main = useRef<HTMLElement>(null)
  useScrollToAnchor()
  const entries = menuFor({ me, standing: head?.standing ?? null }, run?.id ?? null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) {
      scrollTo(0, 0)
      main.current?.focus({ preventScroll: true })
    }
    first.current = false
  }, [pathname])
  return (
    <div className="app">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {!narrow && <Sidebar entries={entries} run={run} runs={runs} badges={badges} />}
      <main id="main" ref={main} tabIndex={-1}>
        <OfflineBanner />
        <ErrorBoundary key={pathname}>
          <RefusedPageProvider page={refusedPage}>
            <Suspense fallback={<Loading lines={8} />}>
              <Outlet context={{ entries, run: run?.id ?? null } satisfies Given} />
            </Suspense>
          </RefusedPageProvider>
        </ErrorBoundary>
      </main>
      {narrow && <BottomTabBar entries={entries} run={run} runs={runs} badges={badges} />}
    </div>
  )
}
