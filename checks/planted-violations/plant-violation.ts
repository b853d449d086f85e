// A small project that keeps every rule, and a way to plant a violation in a copy of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkProject } from '../check-project.ts'
import { readProject } from '../read-project.ts'
import { sentence } from '../violation.ts'

/** Two stages, an earlier folder, a rule, a store, a page, and the app that joins them. */
const sound: Record<string, string> = {
  'src/statistics/share.ts':
    '// A share with what it rests on.\nexport const share = (part: number, n: number) => (n === 0 ? null : part / n)\n',
  'src/platform/db/database.ts':
    "// The one database.\nimport { Kysely } from 'kysely'\nexport type Reading = Pick<Kysely<object>, 'selectNoFrom'>\nexport { Kysely }\n",
  'src/evidence/store.ts':
    "// What was seen.\nimport { Kysely } from '../platform/db/database.ts'\nimport type { Reading } from '../platform/db/database.ts'\nexport const tally = (tx: Reading) => [tx, Kysely, 'evidence.observation']\n",
  'src/evidence/public.ts': "// The door of evidence.\nexport { tally } from './store.ts'\n",
  'src/track/contract.ts': '// Shapes of track.\nexport interface Colour { code: string }\n',
  'src/track/rules/colour.ts':
    "// A measure becomes a colour.\nimport type { Colour } from '../contract.ts'\nimport { share } from '../../statistics/share.ts'\nexport const colour = (n: number): Colour => ({ code: String(share(1, n)) })\n",
  'src/track/measure.ts':
    "// Measures every indicator of a cycle.\nimport { tally } from '../evidence/public.ts'\nimport { colour } from './rules/colour.ts'\nexport const measure = () => [tally, colour]\n",
  'src/track/public.ts': "// The door of track.\nexport { measure } from './measure.ts'\n",
  'src/track/page/Board.tsx':
    "// The board.\nimport type { Colour } from '../contract.ts'\nimport { useState } from 'react'\nexport const Board = (colour: Colour) => useState(colour)\n",
  'src/respond/store.ts': '// What people reported.\nexport const issues = "select from respond.issue"\n',
  'src/respond/triage.ts':
    "// Within 24 hours somebody owns it.\nimport { issues } from './store.ts'\nexport const triage = () => issues\n",
  'src/respond/routes.ts':
    "// Conversations about issues.\nimport { measure } from '../track/public.ts'\nimport { triage } from './triage.ts'\nexport const respondRoutes = () => [triage, measure]\n",
  'src/app/server.ts':
    "// Joins everything on the server.\nimport { respondRoutes } from '../respond/routes.ts'\nrespondRoutes()\n",
  'src/app/web/main.tsx':
    "// Joins the panels.\nimport { Board } from '../../track/page/Board.tsx'\nBoard({ code: 'good' })\n",
}

/** The sentence every planted file begins with, lest it be refused for having none. */
export const promise = '// A promise.\n'

export interface Planted {
  what: string
  files: Record<string, string>
  /** The beginning of the refusal, and its rule. */
  refused: string
  rule: string
}

/** What is refused after these files were added to, or changed in, the sound project: one sentence each. */
export function refusedAfter(planted: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'planted-'))
  try {
    for (const [path, text] of Object.entries({ ...sound, ...planted })) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return checkProject(readProject(root)).map(sentence)
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** A planted file that is used, so that only the planted rule bites: `by` imports it. */
export function usedBy(by: string, file: string): Record<string, string> {
  return { [by]: `${sound[by]}import ${JSON.stringify(file)}\n` }
}
