// Every folder's conversations, in the order of the house; each folder adds its line.
import { alignRoutes } from '../align/public.ts'
import { intakeRoutes } from '../intake/public.ts'
import type { Http } from '../platform/http/http.ts'
import { practiseRoutes } from '../practise/public.ts'
import { respondRoutes } from '../respond/public.ts'

export const routes: readonly ((http: Http) => void)[] = [
  intakeRoutes,
  alignRoutes,
  respondRoutes,
  practiseRoutes,
]
