// Imports and sources as they are shown: every import with its state, and since when.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { catalogue } from './catalogue.ts'
import type { ImportBrief, SourceBrief } from './sheet-parsing/contract.ts'
import type { Field } from './source-definition.ts'
import { runs } from '../programme/public.ts'
import { mayBringIn, mayDiscard } from './permissions.ts'
import { importListed, importsListed } from './store/import.ts'

type Listed = NonNullable<Awaited<ReturnType<typeof importListed>>>

/** Without a sign of life for this long an import was cut off: the server ended, and its transaction with it. */
const silentMs = 10 * 60_000

export function stateOf(i: Listed, now: Date): ImportBrief['state'] {
  if (i.undoneAt) return 'undone'
  if (i.discardedAt) return 'discarded'
  if (!i.startedAt) return 'received'
  if (i.failed !== null) return 'failed'
  if (i.endedAt) return 'brought-in'
  return now.getTime() - i.startedAt.getTime() > silentMs ? 'cut-off' : 'under-way'
}

/** Sheets that bring evidence or figures can be undone; people and rosters are put right by a newer sheet. */
export const undoable = (source: string) => !['organisation-sheet', 'roster-sheet'].includes(source)

/** Nothing of it was written: it can be thrown away. */
export const discardable = (state: ImportBrief['state']) => ['received', 'cut-off', 'failed'].includes(state)

/** A stored import as it travels to this person. */
export function briefOf(scope: Scope, i: Listed, now: Date): ImportBrief {
  const source = catalogue.find((s) => s.key === i.source)
  const state = stateOf(i, now)
  return {
    id: i.id,
    source: i.source,
    sourceName: source?.words.name ?? { zh: i.source, en: i.source },
    fileName: i.fileName,
    run: i.run,
    runName: i.run === null ? null : `${i.programme} ${i.runName}`,
    encoding: i.encoding,
    by: i.by,
    at: i.at.toISOString(),
    state,
    total: i.total ?? 0,
    done: i.done ?? 0,
    endedAt: i.endedAt?.toISOString() ?? null,
    recorded: i.recorded ?? 0,
    known: i.known ?? 0,
    corrected: i.corrected ?? 0,
    rejected: i.rejected ?? 0,
    undoneAt: i.undoneAt?.toISOString() ?? null,
    undoneRows: i.undoneRows,
    mine: i.byPerson !== null && i.byPerson === scope.person,
    discardable: discardable(state) && mayDiscard(scope, { by: i.byPerson }),
    undoable: state === 'brought-in' && undoable(i.source),
  }
}

export const fieldBrief = (f: Field) => ({
  key: f.key,
  words: f.words,
  required: f.required ?? false,
  many: f.many ?? false,
})

/** Every source, as it introduces itself. */
const sourcesShown = (): SourceBrief[] =>
  catalogue.map((s) => ({
    key: s.key,
    takes: s.takes,
    name: s.words.name,
    about: s.words.about,
    needsRun: s.takes === 'sheet' && s.needsRun,
    fields: s.takes === 'sheet' ? s.fields.map(fieldBrief) : [],
  }))

/** Every source, and what of it who asks may bring in. */
export async function viewSources(reading: Reading, scope: Scope) {
  const own = (await runs(reading, scope)).filter((run) => mayBringIn(scope, run.id))
  return {
    sources: sourcesShown(),
    mayBringIn: {
      organisation: mayBringIn(scope, null),
      runs: own.map((run) => ({ id: run.id, name: `${run.programme} ${run.name}` })),
    },
  }
}

/** Imports this person may see, newest first. */
export const viewImports = async (reading: Reading, scope: Scope, now: Date) =>
  (await importsListed(reading, scope)).map((i) => briefOf(scope, i, now))

/** One of them, or a refusal. */
export async function viewImport(
  reading: Reading,
  scope: Scope,
  id: string,
  now: Date,
): Promise<ImportBrief | { refused: 'not-found' }> {
  const found = await importListed(reading, scope, id)
  return found ? briefOf(scope, found, now) : { refused: 'not-found' }
}
