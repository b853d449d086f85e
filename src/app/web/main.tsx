// The app: everything a page stands on, who is here, and the screens by their addresses.
import '../../ui/text/load-language-data.ts'
import { startTransition, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, matchPath, useRoutes, type RouteObject } from 'react-router'
import { UiProviders } from '../../ui/public.ts'
import { anonymousPaths } from '../page-paths/contract.ts'
import './app.css'
import { askFirstQuestions } from './ask-first-questions.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { ProtectedRoute } from './ProtectedRoute.tsx'
import { RunLayout } from './current-run.tsx'
import { anonymousScreens, screens, type Screen } from './page-routes.tsx'
import { Session } from './session.tsx'
import { AppShell } from './AppShell.tsx'
import { RedirectToFirstScreen } from './RedirectToFirstScreen.tsx'
import { SignIn } from './SignIn.tsx'

const anonymous = (Object.keys(anonymousScreens) as (keyof typeof anonymousScreens)[]).find((name) =>
  matchPath(anonymousPaths[name], location.pathname),
)
const Past = anonymous && anonymousScreens[anonymous]

const ofRun = /^runs\/:run\/?/
const routeOf = (s: Screen): RouteObject => {
  const path = s.path.replace(ofRun, '')
  return path === ''
    ? { index: true, element: <ProtectedRoute screen={s} /> }
    : { path, element: <ProtectedRoute screen={s} /> }
}
const inRun = screens.filter((s) => ofRun.test(s.path))
const outside = screens.filter((s) => !ofRun.test(s.path))
const without = (path: string, of: 'first' | 'run'): RouteObject[] =>
  screens.some((s) => s.path === path) ? [] : [{ index: true, element: <RedirectToFirstScreen of={of} /> }]

const routes: RouteObject[] = [
  {
    path: '/',
    element: <AppShell />,
    children: [
      ...outside.map(routeOf),
      ...without('', 'first'),
      { path: 'runs/:run', element: <RunLayout />, children: [...inRun.map(routeOf), ...without('runs/:run', 'run')] },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]

function Pages() {
  return useRoutes(routes)
}

if (!Past) void askFirstQuestions(location.pathname)

const root = createRoot(document.getElementById('root')!)
// @NOTE As a transition even the first drawing is done in slices.
startTransition(() =>
  root.render(
    <UiProviders>
      {Past ? (
        <Suspense>
          <Past />
        </Suspense>
      ) : (
        <Session nobody={(me) => <SignIn me={me} />}>
          <BrowserRouter>
            <Pages />
          </BrowserRouter>
        </Session>
      )}
    </UiProviders>,
  ),
)
