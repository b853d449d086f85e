// Is it the content's difficulty, or the teaching, or the task, or the load? The evidence for and against each, side by side; a person concludes.
export type Side = 'difficulty' | 'method' | 'task-design' | 'workload'
/** `speaks`: for this side, against it, or it can not be said. */
export interface Sign {
  side: Side
  code: string
  params: Record<string, string | number | null>
  speaks: 'for' | 'against' | 'unknown'
}
export interface Figure {
  value: number
  n: number
}

export interface Gap {
  value: number
  low: number
  high: number
}
/** The best and the weakest class; `held`: the gap when what they brought along (`by`) is held equal. */
export interface Classes {
  best: { name: string; n: number; mean: number }
  weakest: { name: string; n: number; mean: number }
  gap: Gap
  intake: Gap | null
  held: Gap | null
  by: 'entry' | 'earlier'
}

/** What is known of a module beside the other modules of the run: each figure here, and elsewhere. */
export interface Known {
  test: { here: Figure | null; earlier: Figure | null }
  study: { here: Figure | null; elsewhere: Figure | null }
  teaching: { here: Figure | null; elsewhere: Figure | null }
  usefulness: { here: Figure | null; elsewhere: Figure | null }
  homework: { here: Figure | null; elsewhere: Figure | null }
  attendance: { here: Figure | null; elsewhere: Figure | null }
  /** Mean of the entry test, of 100. */
  entry?: Figure | null
  /** Questions of the module's tests: those that do not go with the rest, and those that are too hard. */
  items?: { of: number; n: number; alpha: number | null; apart: string[]; hard: string[] } | null
  classes?: Classes | null
  /** Reports about the module, by what the learner chose. */
  reports: Partial<Record<'difficulty' | 'teaching' | 'outdated' | 'time' | 'material' | 'other', number>>
}

/** By how much a figure has to differ before it speaks: points of 100, points of five, share of the hours, per cent; the level a module needs; how many questions; points between classes. */
export const diagnosisThresholds = {
  test: 8,
  rating: 0.3,
  study: 0.15,
  percent: 8,
  level: 65,
  items: 3,
  classes: 8,
} as const
const round = (x: number) => Math.round(x * 10) / 10

/** Every sign, each with its numbers; what is missing is a sign of its own, never silence. */
export function signsOf(known: Known): Sign[] {
  return [...difficulty(known), ...method(known), ...task(known), ...workload(known)]
}

function compared(
  side: Side,
  code: string,
  pair: { here: Figure | null; elsewhere: Figure | null },
  judge: (here: number, elsewhere: number) => Sign['speaks'],
): Sign {
  const { here, elsewhere } = pair
  if (!here || !elsewhere) return { side, code: `${code}-unknown`, params: {}, speaks: 'unknown' }
  return {
    side,
    code,
    params: { here: round(here.value), n: here.n, elsewhere: round(elsewhere.value), m: elsewhere.n },
    speaks: judge(here.value, elsewhere.value),
  }
}

const heard = (side: Side, code: string, n: number | undefined): Sign => ({
  side,
  code,
  params: { n: n ?? 0 },
  speaks: (n ?? 0) >= 2 ? 'for' : 'against',
})

function difficulty({ test, study, reports, entry, items }: Known): Sign[] {
  const drop = compared('difficulty', 'test', { here: test.here, elsewhere: test.earlier }, (here, earlier) =>
    earlier - here >= diagnosisThresholds.test || earlier < diagnosisThresholds.level ? 'for' : 'against',
  )
  // @NOTE Hours speak for difficulty only where the result is low: time well spent on a module that went well says nothing.
  const time = compared('difficulty', 'study', study, (here, elsewhere) =>
    drop.speaks !== 'against' && here >= elsewhere * (1 - diagnosisThresholds.study) ? 'for' : 'against',
  )
  return [itemsSign(items), entrySign(entry), drop, time, heard('difficulty', 'reports-difficulty', reports.difficulty)]
}

function itemsSign(items: Known['items']): Sign {
  if (!items) return { side: 'difficulty', code: 'items-unknown', params: {}, speaks: 'unknown' }
  const { of, n, apart, hard, alpha } = items
  const names = [...new Set([...apart, ...hard])].slice(0, 6)
  return {
    side: 'difficulty',
    code: names.length > 0 ? 'items' : 'items-fine',
    params: {
      of,
      n,
      apart: apart.length,
      hard: hard.length,
      zh: names.join('、'),
      en: names.join(', '),
      alpha: alpha === null ? '–' : alpha.toFixed(2),
    },
    speaks: apart.length + hard.length >= diagnosisThresholds.items ? 'for' : 'against',
  }
}

/** Below the level a module needs, learners had not brought along what it builds on. */
function entrySign(entry: Figure | null | undefined): Sign {
  if (!entry) return { side: 'difficulty', code: 'entry-unknown', params: {}, speaks: 'unknown' }
  return {
    side: 'difficulty',
    code: 'entry',
    params: { here: round(entry.value), n: entry.n, needed: diagnosisThresholds.level },
    speaks: entry.value < diagnosisThresholds.level ? 'for' : 'against',
  }
}

/** Two classes apart with equal intake point to the teaching; apart because one was ahead before they do not; an interval that holds zero tells nothing. */
function classesSign(classes: Classes | null | undefined): Sign {
  if (!classes) return { side: 'method', code: 'classes-unknown', params: {}, speaks: 'unknown' }
  const { best, weakest, gap, intake, held, by } = classes
  const params = {
    best: best.name,
    n: best.n,
    bestMean: round(best.mean),
    weakest: weakest.name,
    m: weakest.n,
    weakestMean: round(weakest.mean),
    gap: round(gap.value),
    low: round(gap.low),
    high: round(gap.high),
  }
  if (!intake || !held)
    return {
      side: 'method',
      code: 'classes-no-intake',
      params,
      speaks: Math.abs(gap.value) < diagnosisThresholds.classes ? 'against' : 'unknown',
    }
  const all = {
    ...params,
    intake: round(intake.value),
    held: round(held.value),
    heldLow: round(held.low),
    heldHigh: round(held.high),
  }
  const speaks = held.value < diagnosisThresholds.classes ? 'against' : held.low > 0 ? 'for' : 'unknown'
  return { side: 'method', code: `classes-${by}`, params: all, speaks }
}

function method({ teaching, attendance, reports, classes }: Known): Sign[] {
  return [
    classesSign(classes),
    compared('method', 'teaching', teaching, (here, elsewhere) =>
      elsewhere - here >= diagnosisThresholds.rating ? 'for' : 'against',
    ),
    compared('method', 'attendance', attendance, (here, elsewhere) =>
      elsewhere - here >= diagnosisThresholds.percent ? 'for' : 'against',
    ),
    heard('method', 'reports-teaching', reports.teaching),
    // @NOTE Nobody writes down what was seen in class yet; said, so that its absence is not taken for a good sign.
    { side: 'method', code: 'observation-unknown', params: {}, speaks: 'unknown' },
  ]
}

function task({ usefulness, reports }: Known): Sign[] {
  return [
    compared('task-design', 'usefulness', usefulness, (here, elsewhere) =>
      elsewhere - here >= diagnosisThresholds.rating ? 'for' : 'against',
    ),
    heard('task-design', 'reports-outdated', reports.outdated),
  ]
}

function workload({ homework, reports }: Known): Sign[] {
  return [
    compared('workload', 'homework', homework, (here, elsewhere) =>
      elsewhere - here >= diagnosisThresholds.percent ? 'for' : 'against',
    ),
    heard('workload', 'reports-time', reports.time),
  ]
}

/** How many signs speak for each side, most first; a tie or nothing at all gives no leaning. */
export function leaningOf(signs: readonly Sign[]): Side | null {
  const sides: Side[] = ['difficulty', 'method', 'task-design', 'workload']
  const counts = sides
    .map((side) => ({ side, n: signs.filter((s) => s.side === side && s.speaks === 'for').length }))
    .sort((a, b) => b.n - a.n)
  return counts[0]!.n > 0 && counts[0]!.n > counts[1]!.n ? counts[0]!.side : null
}
