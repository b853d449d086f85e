// The signals of a run in words; those about persons only for whoever may name them.
import type { ReadContext } from './read-context.ts'
import { asSignal } from './signal-text.ts'
import { signalRows } from '../store/signal.ts'

export async function signalList(
  { reading, scope, runContext }: ReadContext,
  { open, named, mayAct }: { open: boolean | undefined; named: boolean; mayAct: boolean },
) {
  const rows = await signalRows(reading, scope, { run: runContext.run.id, ...(open === undefined ? {} : { open }) })
  return { signals: rows.filter(({ person }) => person === null || named).map(asSignal), mayAct }
}
