// Every folder's endpoints; each folder adds its line.
import { alignRoutes } from '../align/public.ts'
import { improveRoutes } from '../improve/public.ts'
import { evaluateRoutes } from '../evaluate/public.ts'
import { intakeRoutes } from '../intake/public.ts'
import { lrsRoutesFor } from '../lrs/public.ts'
import type { RouteContext } from '../platform/http/route-context.ts'
import { practiseRoutes } from '../practise/public.ts'
import { respondRoutes } from '../respond/public.ts'
import { trackRoutes } from '../track/public.ts'
import { personNamesAndTimeZone } from './person-names-and-time-zone.ts'
import { runAndOverviewRoutes } from './run-and-overview-routes.ts'
import { xapiNotesForSenders } from './xapi-notes-for-senders.ts'

export const routes: readonly ((http: RouteContext) => void)[] = [
  lrsRoutesFor(personNamesAndTimeZone, xapiNotesForSenders),
  runAndOverviewRoutes,
  intakeRoutes,
  alignRoutes,
  trackRoutes,
  respondRoutes,
  practiseRoutes,
  improveRoutes,
  evaluateRoutes,
]
