// Every rule of the layout is shown to bite: a planted violation, and the refusal that names files, rule and way out.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readProject } from '../project.ts'
import { refusedAfter, usedBy } from './plant.ts'

const first = '// A promise.\n'

test('the sound project is not refused', () => {
  expect(refusedAfter({})).toEqual([])
})

test('a check that finds nothing to read says so instead of passing', () => {
  const empty = mkdtempSync(join(tmpdir(), 'planted-'))
  expect(() => readProject(empty)).toThrow('No sources')
  rmSync(empty, { recursive: true })
})

interface Planted {
  what: string
  files: Record<string, string>
  /** The beginning of the refusal, and its rule. */
  refused: string
  rule: string
}

const cases: Planted[] = [
  { what: 'an earlier stage imports a later one', files: { 'src/track/measure.ts': `${first}import { issues } from '../respond/public.ts'\nexport const measure = issues\n`, 'src/respond/public.ts': `${first}export { issues } from './store.ts'\n` }, refused: 'src/track/measure.ts:2 imports src/respond/public.ts', rule: 'only-earlier-folders' },
  { what: 'an earlier stage imports only a type of a later one', files: { 'src/track/measure.ts': `${first}import type { Issue } from '../respond/contract.ts'\nexport const measure = (i: Issue) => i\n`, 'src/respond/contract.ts': `${first}export type Issue = string\n` }, refused: 'src/track/measure.ts:2 imports src/respond/contract.ts', rule: 'only-earlier-folders' },
  { what: 'an earlier stage imports a later one when asked to', files: { 'src/track/measure.ts': `${first}export const measure = () => import('../respond/routes.ts')\n` }, refused: 'src/track/measure.ts:2 imports src/respond/routes.ts', rule: 'only-earlier-folders' },
  { what: 'the platform knows training', files: { 'src/platform/db/database.ts': `${first}import { tally } from '../../evidence/public.ts'\nexport const Kysely = tally\nexport type Reading = object\n` }, refused: 'src/platform/db/database.ts:2 imports src/evidence/public.ts', rule: 'only-earlier-folders' },
  { what: 'a folder without a place', files: { 'src/reporting/print.ts': `${first}export const print = 1\n`, ...usedBy('src/app/server.ts', '../reporting/print.ts') }, refused: 'src/reporting/print.ts lies outside every folder', rule: 'a-folder-has-its-place' },
  { what: 'a stage reaches for files outside src', files: { 'src/track/measure.ts': `${first}import { cast } from '../../seeds/cast.ts'\nexport const measure = cast\n`, 'seeds/cast.ts': `${first}export const cast = 1\n` }, refused: 'src/track/measure.ts:2 imports seeds/cast.ts', rule: 'sources-stand-alone' },
  { what: 'the side door', files: { 'src/track/measure.ts': `${first}import { tally } from '../evidence/store.ts'\nexport const measure = tally\n` }, refused: 'src/track/measure.ts:2 imports src/evidence/store.ts', rule: 'through-the-front-door' },
  { what: 'the app through a window', files: { 'src/app/server.ts': `${first}import { triage } from '../respond/triage.ts'\ntriage()\n` }, refused: 'src/app/server.ts:2 imports src/respond/triage.ts', rule: 'through-the-front-door' },
  { what: 'the sample company through a side door', files: { 'seeds/respond.ts': `${first}import { issues } from '../src/respond/store.ts'\nexport const told = issues\n` }, refused: 'seeds/respond.ts:2 imports src/respond/store.ts', rule: 'through-the-front-door' },
  { what: 'a front door that lets everything out', files: { 'src/track/public.ts': `${first}export * from './measure.ts'\n` }, refused: 'src/track/public.ts exports everything', rule: 'named-doors' },
  { what: 'a rule that reads files', files: { 'src/track/rules/colour.ts': `${first}import { readFileSync } from 'node:fs'\nexport const colour = readFileSync\n` }, refused: 'src/track/rules/colour.ts:2 imports node:fs', rule: 'rules-are-pure' },
  { what: 'a rule that knows a package by a type alone', files: { 'src/track/rules/colour.ts': `${first}import type { FastifyInstance } from 'fastify'\nexport const colour = (http: FastifyInstance) => http\n` }, refused: 'src/track/rules/colour.ts:2 imports fastify', rule: 'rules-are-pure' },
  { what: 'a rule that calls the verb', files: { 'src/respond/rules/issue.ts': `${first}import { issues } from '../store.ts'\nexport const happen = issues\n`, ...usedBy('src/respond/triage.ts', './rules/issue.ts') }, refused: 'src/respond/rules/issue.ts:2 imports src/respond/store.ts', rule: 'rules-are-pure' },
  { what: 'statistics with a package that is not theirs', files: { 'src/statistics/share.ts': `${first}import z from 'zod'\nexport const share = (part: number, n: number) => (n ? part / n : z)\n` }, refused: 'src/statistics/share.ts:2 imports zod', rule: 'rules-are-pure' },
  ...['new Date()', 'Date.now()', 'Math.random()', 'performance.now()', 'Date()'].map((asked) => ({ what: `a rule that asks ${asked}`, files: { 'src/track/rules/colour.ts': `${first}export const colour = () =>\n  ${asked}\n` }, refused: 'src/track/rules/colour.ts:3 asks', rule: 'rules-are-given-the-time' })),
  { what: 'SQL outside a store', files: { 'src/track/measure.ts': `${first}import { sql } from 'kysely'\nexport const measure = sql\n` }, refused: 'src/track/measure.ts:2 imports kysely', rule: 'only-stores-speak-sql' },
  { what: 'a query built in a verb', files: { 'src/track/measure.ts': `${first}export const measure = (tx: any) =>\n  tx.selectFrom('track.measure')\n` }, refused: 'src/track/measure.ts:3 calls selectFrom', rule: 'only-stores-speak-sql' },
  { what: 'a statement sent by a verb', files: { 'src/track/measure.ts': `${first}export const measure = (db: any) => db.pool.query(\`select 1\`)\n` }, refused: 'src/track/measure.ts:2 sends a statement', rule: 'only-stores-speak-sql' },
  { what: 'a store that writes a foreign table', files: { 'src/respond/store.ts': `${first}export const issues = (tx: any) => tx.insertInto('track.measure')\n` }, refused: 'src/respond/store.ts:2 writes a table of track', rule: 'a-folder-writes-its-own-tables' },
  { what: 'a store that writes a foreign table in plain SQL', files: { 'src/respond/store.ts': `${first}export const issues = (sql: any) => sql\`update track.measure set value = 1\`\n` }, refused: 'src/respond/store.ts:2 writes a table of track', rule: 'a-folder-writes-its-own-tables' },
  { what: 'a store that reads a later table', files: { 'src/evidence/store.ts': `${first}export const tally = (tx: any) => tx.selectFrom('track.measure as m')\n` }, refused: 'src/evidence/store.ts:2 reads a table of track', rule: 'only-earlier-tables' },
  { what: 'a store that reads a later table in plain SQL', files: { 'src/evidence/store.ts': `${first}export const tally = (sql: any) => sql\`select 1 from track.measure\`\n` }, refused: 'src/evidence/store.ts:2 reads a table of track', rule: 'only-earlier-tables' },
  { what: 'a scope made up', files: { 'src/respond/triage.ts': `${first}import type { Scope } from '../platform/auth/scope.ts'\nexport const triage = {} as unknown as Scope\n`, 'src/platform/auth/scope.ts': `${first}export type Scope = string\n` }, refused: 'src/respond/triage.ts:3 makes up a Scope', rule: 'scopes-are-proven' },
  { what: 'a request that runs as the product itself', files: { 'src/respond/routes.ts': `${first}import { systemScope } from '../platform/auth/scope.ts'\nexport const respondRoutes = systemScope\n`, 'src/platform/auth/scope.ts': `${first}export const systemScope = 1\n` }, refused: 'src/respond/routes.ts:2 imports systemScope', rule: 'requests-have-a-person' },
  { what: 'a page that reaches the server', files: { 'src/track/page/Board.tsx': `${first}import { measure } from '../public.ts'\nexport const Board = measure\n` }, refused: 'src/track/page/Board.tsx:2 imports src/track/public.ts', rule: 'pages-live-in-the-browser' },
  { what: 'a page with Node', files: { 'src/track/page/Board.tsx': `${first}import { join } from 'node:path'\nexport const Board = join\n` }, refused: 'src/track/page/Board.tsx:2 imports node:path', rule: 'pages-have-no-node' },
  { what: 'a page with a server package', files: { 'src/track/page/Board.tsx': `${first}import fastify from 'fastify'\nexport const Board = fastify\n` }, refused: 'src/track/page/Board.tsx:2 imports fastify', rule: 'pages-have-no-node' },
  { what: 'a stage’s page that shows a later stage’s panel', files: { 'src/track/page/Board.tsx': `${first}import { Inbox } from '../../respond/page/Inbox.tsx'\nexport const Board = Inbox\n`, 'src/respond/page/Inbox.tsx': `${first}export const Inbox = 1\n` }, refused: 'src/track/page/Board.tsx:2 imports src/respond/page/Inbox.tsx', rule: 'only-earlier-folders' },
  { what: 'the server with a page', files: { 'src/app/server.ts': `${first}import { Board } from '../track/page/Board.tsx'\nBoard\nimport '../respond/routes.ts'\n` }, refused: 'src/app/server.ts:2 imports src/track/page/Board.tsx', rule: 'the-server-has-no-pages' },
  { what: 'the product with a test', files: { 'src/track/measure.ts': `${first}import { seen } from './measure.test.ts'\nexport const measure = seen\n`, 'src/track/measure.test.ts': 'export const seen = 1\n' }, refused: 'src/track/measure.ts:2 imports src/track/measure.test.ts', rule: 'the-product-has-no-tests' },
  { what: 'a cycle', files: { 'src/respond/triage.ts': `${first}import { claim } from './claim.ts'\nexport const triage = () => claim\n`, 'src/respond/claim.ts': `${first}import { triage } from './triage.ts'\nexport const claim = () => triage\n` }, refused: 'src/respond/claim.ts:2 imports src/respond/triage.ts, which needs it: src/respond/triage.ts → src/respond/claim.ts → src/respond/triage.ts', rule: 'no-cycles' },
  { what: 'a cycle of types', files: { 'src/respond/triage.ts': `${first}import type { Claim } from './claim.ts'\nexport const triage = (c: Claim) => c\n`, 'src/respond/claim.ts': `${first}import type { triage } from './triage.ts'\nexport type Claim = typeof triage\nexport const claim = 1\n` }, refused: 'src/respond/claim.ts:2 imports src/respond/triage.ts', rule: 'no-cycles' },
  { what: 'a file nobody uses', files: { 'src/track/raise.ts': `${first}export const raise = 1\n` }, refused: 'src/track/raise.ts is imported by nobody', rule: 'no-orphans' },
  { what: 'a file only its test uses', files: { 'src/track/raise.ts': `${first}export const raise = 1\n`, 'src/track/raise.test.ts': "import './raise.ts'\n" }, refused: 'src/track/raise.ts is imported by nobody', rule: 'no-orphans' },
  { what: 'a technical file name that is not on the list', files: { 'src/track/service.ts': `${first}export const measureAll = 1\n`, ...usedBy('src/track/measure.ts', './service.ts') }, refused: 'src/track/service.ts exports nothing named as the file is', rule: 'verbs-of-the-mission' },
  { what: 'a folder a stage does not have', files: { 'src/track/models/measure.ts': `${first}export const measure = 1\n`, ...usedBy('src/track/measure.ts', './models/measure.ts') }, refused: 'src/track/models/ is no folder of a stage', rule: 'folders-of-a-stage' },
  { what: 'a dumping ground', files: { 'src/platform/utils/text.ts': `${first}export const text = 1\n`, ...usedBy('src/track/measure.ts', '../platform/utils/text.ts') }, refused: 'src/platform/utils/text.ts is a dumping ground', rule: 'no-dumping-grounds' },
  { what: 'a file without its promise', files: { 'src/track/measure.ts': "import { colour } from './rules/colour.ts'\nexport const measure = () => colour\n" }, refused: 'src/track/measure.ts begins without a sentence', rule: 'a-file-says-its-promise' },
  { what: 'a third comment mark', files: { 'src/track/measure.ts': `${first}import { colour } from './rules/colour.ts'\n// FIXME later\nexport const measure = () => colour\n` }, refused: 'src/track/measure.ts:3 carries another mark', rule: 'two-marks' },
]

test.each(cases)('$what is refused', ({ files, refused, rule }) => {
  const said = refusedAfter(files).find((one) => one.startsWith(refused))
  expect(said).toContain(`\n    ${rule}: `)
  expect(said).toContain('\n    Way out: ')
})

test('a stage of more than twenty files at its top is refused', () => {
  const verbs = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`src/track/look${i}.ts`, `${first}export const look${i} = 1\n`]))
  expect(refusedAfter(verbs).filter((said) => said.includes('a-stage-fits-the-eye'))).toEqual([expect.stringContaining('src/track/ has 23 files at its top')])
})
