// Every folder's conversations, in the order of the house; each folder adds its line.
import { intakeRoutes } from '../intake/public.ts'
import type { Http } from '../platform/http/http.ts'

export const routes: readonly ((http: Http) => void)[] = [intakeRoutes]
