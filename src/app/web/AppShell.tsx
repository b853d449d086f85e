// The frame around every page: rail or bar, the page itself, and what is shown when a page breaks.
import { Suspense, useEffect, useRef } from 'react'
import { Navigate, Outlet, useLocation, useOutletContext } from 'react-router'
import { EmptyState, Loading, OfflineBanner, Page, useWords } from '../../ui/public.ts'
import { words as uiWords } from '../../ui/words.ts'
import { useScrollToAnchor } from './scroll-to-anchor.ts'
import { BottomTabBar } from './BottomTabBar.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { addressFor, menuFor, type Entry } from './menu.ts'
import { Sidebar } from './Sidebar.tsx'
import { useRunSelection } from './current-run.tsx'
import { useMe } from './session.tsx'
import { words } from './words.ts'

interface Given {
  entries: Entry[]
  run: string | null
}

export function AppShell() {
  const t = useWords(uiWords)
  const me = useMe()
  const { run, runs, head } = useRunSelection()
  const { pathname } = useLocation()
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
      <Sidebar entries={entries} run={run} runs={runs} />
      <main id="main" ref={main} tabIndex={-1}>
        <OfflineBanner />
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Loading lines={8} />}>
            <Outlet context={{ entries, run: run?.id ?? null } satisfies Given} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <BottomTabBar entries={entries} run={run} runs={runs} />
    </div>
  )
}

/** Where nothing better is known: the first way this person has. */
export function RedirectToFirstScreen({ of = 'first' }: { of?: 'first' | 'run' }) {
  const t = useWords(words)
  const { entries, run } = useOutletContext<Given>()
  const way = entries.find((e) => of === 'first' || e.place === 'run')
  if (way) return <Navigate to={addressFor(way.path, run)} replace />
  return (
    <Page title={t('nothing-for-you')}>
      <EmptyState>{t('nothing-for-you-why')}</EmptyState>
    </Page>
  )
}
