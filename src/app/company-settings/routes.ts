// Endpoints of the company's settings.
import { endpointRegistrar } from '../../platform/http/register-endpoint.ts'
import type { RouteContext } from '../../platform/http/route-context.ts'
import { changeCompany, viewCompany } from './change-company.ts'
import { changeCompany as changeCompanyEndpoint, getCompany } from './contract.ts'
import { words } from './words.ts'

export function companyRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getCompany, ({ db, scope }) => db.read(scope, (reading) => viewCompany(reading, scope)))
  serve(changeCompanyEndpoint, ({ db, scope, body }) => db.write(scope, (tx) => changeCompany(tx, scope, body)))
}
