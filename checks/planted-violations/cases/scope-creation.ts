// Scopes that nobody has proven.
import type { Planted } from '../plant-violation.ts'
import { promise } from '../plant-violation.ts'

export const scopes: Planted[] = [
  {
    what: 'a scope made up',
    files: {
      'src/respond/triage.ts': `${promise}import type { Scope } from '../platform/auth/scope.ts'\nexport const triage = {} as unknown as Scope\n`,
      'src/platform/auth/scope.ts': `${promise}export type Scope = string\n`,
    },
    refused: 'src/respond/triage.ts:3 makes up a Scope',
    rule: 'scopes-are-proven',
  },
  {
    what: 'a request that runs as the product itself',
    files: {
      'src/respond/routes.ts': `${promise}import { systemScope } from '../platform/auth/scope.ts'\nexport const respondRoutes = systemScope\n`,
      'src/platform/auth/scope.ts': `${promise}export const systemScope = 1\n`,
    },
    refused: 'src/respond/routes.ts:2 imports systemScope',
    rule: 'requests-have-a-person',
  },
]
