// Every folder's conversations, in the order of the house; each folder adds its line.
import { alignRoutes } from '../align/public.ts'
import { improveRoutes } from '../improve/public.ts'
import { evaluateRoutes } from '../evaluate/public.ts'
import { intakeRoutes } from '../intake/public.ts'
import { lrsRoutesIn } from '../lrs/public.ts'
import type { Http } from '../platform/http/http.ts'
import { practiseRoutes } from '../practise/public.ts'
import { respondRoutes } from '../respond/public.ts'
import { trackRoutes } from '../track/public.ts'
import { houseOf } from './house.ts'
import { runRoutes } from './run-routes.ts'

export const routes: readonly ((http: Http) => void)[] = [
  lrsRoutesIn(houseOf),
  runRoutes,
  intakeRoutes,
  alignRoutes,
  trackRoutes,
  respondRoutes,
  practiseRoutes,
  improveRoutes,
  evaluateRoutes,
]
