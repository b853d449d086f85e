// Every folder's endpoints; each folder adds its line.
import { alignRoutes } from '../align/public.ts'
import { improveRoutes } from '../improve/public.ts'
import { evaluateRoutes } from '../evaluate/public.ts'
import { intakeRoutes } from '../intake/public.ts'
import { lrsRoutesFor } from '../lrs/public.ts'
import type { RouteContext } from '../platform/http/route-context.ts'
import { practiseRoutes, tasksDueOutside } from '../practise/public.ts'
import { runSetupRoutesFor } from '../programme/public.ts'
import { respondRoutes } from '../respond/public.ts'
import { trackRoutes } from '../track/public.ts'
import { peopleRoutesFor } from '../people/public.ts'
import { aroundPeople } from './around-people.ts'
import { personNamesAndTimeZone } from './person-names-and-time-zone.ts'
import { runAndOverviewRoutes } from './run-and-overview-routes.ts'
import { isPartHeld, runPartReferences } from './run-part-references.ts'
import { xapiNotesForSenders } from './xapi-notes-for-senders.ts'

/** By the folder whose endpoints they open: so the description groups them. */
export const routes: Readonly<Record<string, (http: RouteContext) => void>> = {
  lrs: lrsRoutesFor(personNamesAndTimeZone, xapiNotesForSenders),
  app: runAndOverviewRoutes,
  people: peopleRoutesFor(aroundPeople),
  programme: runSetupRoutesFor(runPartReferences, tasksDueOutside, isPartHeld),
  intake: intakeRoutes,
  align: alignRoutes,
  track: trackRoutes,
  respond: respondRoutes,
  practise: practiseRoutes,
  improve: improveRoutes,
  evaluate: evaluateRoutes,
}
