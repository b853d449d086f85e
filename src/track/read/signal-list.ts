// The signals of a run in words; those about persons only for whoever may name them.
import { mayName } from './read-context.ts'
import type { ReadContext } from './read-context.ts'
import { asSignal } from './signal-text.ts'
import { signalRows } from '../store/signal.ts'

export async function signalList(
  context: ReadContext,
  { open, mayAct }: { open: boolean | undefined; mayAct: boolean },
) {
  const { reading, scope, runContext } = context
  const rows = await signalRows(reading, scope, { run: runContext.run.id, ...(open === undefined ? {} : { open }) })
  return { signals: rows.filter(({ person }) => person === null || mayName(context, person)).map(asSignal), mayAct }
}
