// Endpoints of the first steps.
import { keepsCompany } from '../../platform/auth/scope.ts'
import { endpointRegistrar } from '../../platform/http/register-endpoint.ts'
import type { RouteContext } from '../../platform/http/route-context.ts'
import { savePreference } from '../../platform/preferences/store.ts'
import { foldFirstSteps, getFirstSteps } from './contract.ts'
import { foldedName, viewFirstSteps } from './view-first-steps.ts'
import { words } from './words.ts'

export function firstStepsRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getFirstSteps, ({ db, scope, now }) => db.read(scope, (reading) => viewFirstSteps(reading, scope, now)))
  serve(foldFirstSteps, async ({ db, scope, body, now }) => {
    if (!keepsCompany(scope)) return { refused: 'not-yours' }
    await db.write(scope, (tx) => savePreference(tx, scope, { name: foldedName, value: body.folded, at: now }))
    return { folded: body.folded }
  })
}
