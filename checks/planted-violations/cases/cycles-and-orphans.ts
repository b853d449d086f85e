// Cycles, and files that nobody uses.
import type { Planted } from '../plant-violation.ts'
import { promise } from '../plant-violation.ts'

export const graph: Planted[] = [
  {
    what: 'a cycle',
    files: {
      'src/respond/triage.ts': `${promise}import { claim } from './claim.ts'\nexport const triage = () => claim\n`,
      'src/respond/claim.ts': `${promise}import { triage } from './triage.ts'\nexport const claim = () => triage\n`,
    },
    refused:
      'src/respond/claim.ts:2 imports src/respond/triage.ts, which needs it: src/respond/triage.ts → src/respond/claim.ts → src/respond/triage.ts',
    rule: 'no-cycles',
  },
  {
    what: 'a cycle of types',
    files: {
      'src/respond/triage.ts': `${promise}import type { Claim } from './claim.ts'\nexport const triage = (c: Claim) => c\n`,
      'src/respond/claim.ts': `${promise}import type { triage } from './triage.ts'\nexport type Claim = typeof triage\nexport const claim = 1\n`,
    },
    refused: 'src/respond/claim.ts:2 imports src/respond/triage.ts',
    rule: 'no-cycles',
  },
  {
    what: 'a file nobody uses',
    files: { 'src/track/raise.ts': `${promise}export const raise = 1\n` },
    refused: 'src/track/raise.ts is imported by nobody',
    rule: 'no-orphans',
  },
  {
    what: 'a file only its test uses',
    files: {
      'src/track/raise.ts': `${promise}export const raise = 1\n`,
      'src/track/raise.test.ts': "import './raise.ts'\n",
    },
    refused: 'src/track/raise.ts is imported by nobody',
    rule: 'no-orphans',
  },
]
