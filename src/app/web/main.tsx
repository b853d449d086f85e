// The app: everything a page stands on, who is here, and the screens by their addresses.
import '../../ui/text/load-language-data.ts'
import { lazy, startTransition, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, matchPath, useRoutes, type RouteObject } from 'react-router'
import { UiProviders } from '../../ui/public.ts'
import { anonymousPaths } from '../page-paths/contract.ts'
import './app.css'
import { askFirstQuestions } from './ask-first-questions.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { ProtectedRoute } from './ProtectedRoute.tsx'
import { RunLayout } from './current-run.tsx'
import { screens, type Screen } from './page-routes.tsx'
import { Session } from './session.tsx'
import { AppShell } from './AppShell.tsx'
import { RedirectToFirstScreen } from './RedirectToFirstScreen.tsx'
import { SignIn } from './SignIn.tsx'

// @NOTE Opened past the session: an anonymous thread must not ask who is signed in.
const Anonymous = lazy(() => import('./screens/AnonymousReportStatusScreen.tsx'))
const Say = lazy(() => import('./screens/QrIssueReportScreen.tsx'))
const AccessLink = lazy(() => import('./screens/AccessLinkScreen.tsx'))
const ForgottenPassword = lazy(() => import('./screens/ForgottenPasswordScreen.tsx'))
const pastTheSession = [
  [anonymousPaths.thread, Anonymous],
  [anonymousPaths.say, Say],
  [anonymousPaths.join, AccessLink],
  [anonymousPaths.reset, AccessLink],
  [anonymousPaths.forgot, ForgottenPassword],
] as const
const Past = pastTheSession.find(([path]) => matchPath(path, location.pathname))?.[1]

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

// The code of the page asked for comes while it is still being asked who is here; whatever is wrong with it is said when it is shown.
screens
  .find(({ path }) => matchPath(`/${path}`, location.pathname))
  ?.screen.load()
  .catch(() => {})

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
