// The rows a link of the chain rests on, with file and line; single people are for those who plan the evaluation.
import { behavioursOf, goalsOf } from '../../../align/public.ts'
import { behaviourRows, rowsBehind } from '../../../evidence/public.ts'
import type { ObservationKind } from '../../../evidence/public.ts'
import { words as kindWords } from '../../../evidence/words.ts'
import { ratableItems } from '../../../people/public.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import { actAsProduct } from '../../../platform/db/act-as-product.ts'
import type { OpenDatabase, Reading } from '../../../platform/db/database.ts'
import { sayBoth } from '../../../platform/localised-text/contract.ts'
import { mayPlan } from '../../permissions.ts'
import { words } from '../../words.ts'

const pageSize = 50
interface Asked {
  run: string
  goal: string
  of: string
  page: number
}

/** A page of rows; refused to whoever does not plan the evaluation, and for a goal of another run. */
export async function viewChainSourceRows(db: OpenDatabase, scope: Scope, ask: Asked) {
  if (!mayPlan(scope, ask.run)) return { refused: 'not-yours' } as const
  return db.read(scope, async (reading) => {
    await actAsProduct(reading)
    const goal = (await goalsOf(reading, scope, ask.run)).find((g) => g.id === ask.goal)
    if (!goal) return { refused: 'not-found' } as const
    return ask.of === 'behaviour'
      ? ratedRows(reading, scope, ask)
      : learntRows(reading, scope, { ...ask, modules: goal.modules })
  })
}

async function learntRows(reading: Reading, scope: Scope, ask: Asked & { modules: string[] }) {
  const { total, rows } = await rowsBehind(reading, scope, {
    run: ask.run,
    kinds: [ask.of],
    modules: ask.modules,
    offset: (ask.page - 1) * pageSize,
    limit: pageSize,
  })
  return {
    total,
    rows: rows.map((r) => ({
      id: r.id,
      at: r.at,
      name: r.name,
      what: kindWords[r.kind as ObservationKind],
      value: r.value,
      outOf: r.outOf,
      note: r.note,
      source: r.source,
      line: r.line,
    })),
  }
}

async function ratedRows(reading: Reading, scope: Scope, ask: Asked) {
  const behaviours = (await behavioursOf(reading, scope, ask.run)).get(ask.goal) ?? []
  const names = new Map((await ratableItems(reading, scope)).map((b) => [b.id, b.name]))
  const { total, rows } = await behaviourRows(reading, scope, {
    run: ask.run,
    behaviours,
    offset: (ask.page - 1) * pageSize,
    limit: pageSize,
  })
  return {
    total,
    rows: rows.map((r) => ({
      id: [r.person, r.behaviour, r.occasion, r.side, r.rater].join(':'),
      at: r.day,
      name: r.name,
      value: r.score,
      outOf: null,
      note: r.because,
      source: r.source,
      line: r.line,
      what: sayBoth(words[`rated.${r.side}`], {
        item: names.get(r.behaviour) ?? '—',
        occasion: words[`occasion.${r.occasion}`],
        rater: r.rater ?? '—',
      }),
    })),
  }
}
