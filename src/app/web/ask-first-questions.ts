// What every page asks first, asked while the app itself is still being read and drawn.
import { matchPath } from 'react-router'
import { getMe } from '../../platform/auth/contract.ts'
import { getRun, listRuns } from '../../programme/contract.ts'
import { askAhead } from '../../ui/public.ts'
import { getBadges, getToday } from '../contract.ts'
import { getMyTrainings } from '../my-trainings/contract.ts'
import { screens } from './page-routes.tsx'
import { askForSignIn } from './SignIn.tsx'

/** Who is here; if nobody is, what the door needs; if somebody is, what the frame and the page at `path` ask for at once, and its code. */
export async function askFirstQuestions(path: string): Promise<void> {
  const me = await askAhead(getMe, {})
  if (!me) return
  if (!me.person) return askForSignIn(me)
  // @NOTE Whatever is wrong with it is said when it is shown.
  screens
    .find((one) => matchPath(`/${one.path}`, path))
    ?.screen.load()
    .catch(() => {})
  const run = matchPath('/runs/:run/*', path)?.params.run
  void askAhead(listRuns, {})
  void askAhead(getBadges, {})
  if (run) void askAhead(getRun, { params: { run } })
  if (path === '/') {
    void askAhead(getToday, {})
    void askAhead(getMyTrainings, {})
  }
}
