// What breaks the order of folders or their front doors, one violation a line.
import type { Planted } from '../plant-violation.ts'
import { promise, usedBy } from '../plant-violation.ts'

export const layers: Planted[] = [
  {
    what: 'an earlier stage imports a later one',
    files: {
      'src/track/measure.ts': `${promise}import { issues } from '../respond/public.ts'\nexport const measure = issues\n`,
      'src/respond/public.ts': `${promise}export { issues } from './store.ts'\n`,
    },
    refused: 'src/track/measure.ts:2 imports src/respond/public.ts',
    rule: 'only-earlier-folders',
  },
  {
    what: 'an earlier stage imports only a type of a later one',
    files: {
      'src/track/measure.ts': `${promise}import type { Issue } from '../respond/contract.ts'\nexport const measure = (i: Issue) => i\n`,
      'src/respond/contract.ts': `${promise}export type Issue = string\n`,
    },
    refused: 'src/track/measure.ts:2 imports src/respond/contract.ts',
    rule: 'only-earlier-folders',
  },
  {
    what: 'an earlier stage imports a later one when asked to',
    files: {
      'src/track/measure.ts': `${promise}export const measure = () => import('../respond/routes.ts')\n`,
    },
    refused: 'src/track/measure.ts:2 imports src/respond/routes.ts',
    rule: 'only-earlier-folders',
  },
  {
    what: 'the platform knows training',
    files: {
      'src/platform/db/database.ts': `${promise}import { tally } from '../../evidence/public.ts'\nexport const Kysely = tally\nexport type Reading = object\n`,
    },
    refused: 'src/platform/db/database.ts:2 imports src/evidence/public.ts',
    rule: 'only-earlier-folders',
  },
  {
    what: 'a folder without a place',
    files: {
      'src/reporting/print.ts': `${promise}export const print = 1\n`,
      ...usedBy('src/app/server.ts', '../reporting/print.ts'),
    },
    refused: 'src/reporting/print.ts lies outside every folder',
    rule: 'a-folder-has-its-place',
  },
  {
    what: 'a stage reaches for files outside src',
    files: {
      'src/track/measure.ts': `${promise}import { cast } from '../../seeds/cast.ts'\nexport const measure = cast\n`,
      'seeds/cast.ts': `${promise}export const cast = 1\n`,
    },
    refused: 'src/track/measure.ts:2 imports seeds/cast.ts',
    rule: 'sources-stand-alone',
  },
  {
    what: 'the side door',
    files: {
      'src/track/measure.ts': `${promise}import { tally } from '../evidence/store.ts'\nexport const measure = tally\n`,
    },
    refused: 'src/track/measure.ts:2 imports src/evidence/store.ts',
    rule: 'through-the-front-door',
  },
  {
    what: 'the app through a window',
    files: { 'src/app/server.ts': `${promise}import { triage } from '../respond/triage.ts'\ntriage()\n` },
    refused: 'src/app/server.ts:2 imports src/respond/triage.ts',
    rule: 'through-the-front-door',
  },
  {
    what: 'the sample company through a side door',
    files: {
      'seeds/respond.ts': `${promise}import { issues } from '../src/respond/store.ts'\nexport const told = issues\n`,
    },
    refused: 'seeds/respond.ts:2 imports src/respond/store.ts',
    rule: 'through-the-front-door',
  },
  {
    what: 'a front door that lets everything out',
    files: { 'src/track/public.ts': `${promise}export * from './measure.ts'\n` },
    refused: 'src/track/public.ts exports everything',
    rule: 'named-doors',
  },
  {
    what: 'a stage’s page that shows a later stage’s panel',
    files: {
      'src/track/page/Board.tsx': `${promise}import { Inbox } from '../../respond/page/Inbox.tsx'\nexport const Board = Inbox\n`,
      'src/respond/page/Inbox.tsx': `${promise}export const Inbox = 1\n`,
    },
    refused: 'src/track/page/Board.tsx:2 imports src/respond/page/Inbox.tsx',
    rule: 'only-earlier-folders',
  },
]
