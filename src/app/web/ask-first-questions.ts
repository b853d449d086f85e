// What every page asks first, asked while the app itself is still being read and drawn.
import { matchPath } from 'react-router'
import { getMe } from '../../platform/auth/contract.ts'
import { getRun, listRuns } from '../../programme/contract.ts'
import { askAhead } from '../../ui/public.ts'
import { getBadges, getToday } from '../contract.ts'
import { getMyTrainings } from '../my-trainings/contract.ts'

/** Who is here; and if somebody is, what the frame and the page at `path` ask for at once. */
export async function askFirstQuestions(path: string): Promise<void> {
  const me = await askAhead(getMe, {})
  if (!me?.person) return
  const run = matchPath('/runs/:run/*', path)?.params.run
  void askAhead(listRuns, {})
  void askAhead(getBadges, {})
  if (run) void askAhead(getRun, { params: { run } })
  if (path === '/') {
    void askAhead(getToday, {})
    void askAhead(getMyTrainings, {})
  }
}
