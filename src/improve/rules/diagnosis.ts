// Is it the content's difficulty, or the teaching, or the task, or the load? The evidence for and against each, side by side; a person concludes.
export type Side = 'difficulty' | 'method' | 'task-design' | 'workload'
/** `speaks`: for this side, against it, or it can not be said. */
export interface Sign { side: Side; code: string; params: Record<string, string | number | null>; speaks: 'for' | 'against' | 'unknown' }
export interface Figure { value: number; n: number }

/** What is known of a module beside the other modules of the run: each figure here, and elsewhere. */
export interface Known {
  test: { here: Figure | null; earlier: Figure | null }
  study: { here: Figure | null; elsewhere: Figure | null }
  teaching: { here: Figure | null; elsewhere: Figure | null }
  usefulness: { here: Figure | null; elsewhere: Figure | null }
  homework: { here: Figure | null; elsewhere: Figure | null }
  attendance: { here: Figure | null; elsewhere: Figure | null }
  /** Reports about the module, by what the learner chose. */
  reports: Partial<Record<'difficulty' | 'teaching' | 'outdated' | 'time' | 'material' | 'other', number>>
}

/** By how much a figure has to differ before it speaks: points of 100, points of five, share of the hours, per cent. */
export const speaksFrom = { test: 8, rating: 0.3, study: 0.15, percent: 8 } as const
const round = (x: number) => Math.round(x * 10) / 10

/** Every sign, each with its numbers; what is missing is a sign of its own, never silence. */
export function signsOf(known: Known): Sign[] {
  return [...difficulty(known), ...method(known), ...task(known), ...workload(known)]
}

function compared(side: Side, code: string, pair: { here: Figure | null; elsewhere: Figure | null }, judge: (here: number, elsewhere: number) => Sign['speaks']): Sign {
  const { here, elsewhere } = pair
  if (!here || !elsewhere) return { side, code: `${code}-unknown`, params: {}, speaks: 'unknown' }
  return { side, code, params: { here: round(here.value), n: here.n, elsewhere: round(elsewhere.value), m: elsewhere.n }, speaks: judge(here.value, elsewhere.value) }
}

const heard = (side: Side, code: string, n: number | undefined): Sign => ({ side, code, params: { n: n ?? 0 }, speaks: (n ?? 0) >= 2 ? 'for' : 'against' })

function difficulty({ test, study, reports }: Known): Sign[] {
  const drop = compared('difficulty', 'test', { here: test.here, elsewhere: test.earlier }, (here, earlier) => (earlier - here >= speaksFrom.test || earlier < 65 ? 'for' : 'against'))
  const time = compared('difficulty', 'study', study, (here, elsewhere) => (here >= elsewhere * (1 - speaksFrom.study) ? 'for' : 'against'))
  return [drop, time, heard('difficulty', 'reports-difficulty', reports.difficulty), { side: 'difficulty', code: 'items-unknown', params: {}, speaks: 'unknown' }]
}

function method({ teaching, attendance, reports }: Known): Sign[] {
  return [
    compared('method', 'teaching', teaching, (here, elsewhere) => (elsewhere - here >= speaksFrom.rating ? 'for' : 'against')),
    compared('method', 'attendance', attendance, (here, elsewhere) => (elsewhere - here >= speaksFrom.percent ? 'for' : 'against')),
    heard('method', 'reports-teaching', reports.teaching),
    { side: 'method', code: 'classes-unknown', params: {}, speaks: 'unknown' },
  ]
}

function task({ usefulness, reports }: Known): Sign[] {
  return [
    compared('task-design', 'usefulness', usefulness, (here, elsewhere) => (elsewhere - here >= speaksFrom.rating ? 'for' : 'against')),
    heard('task-design', 'reports-outdated', reports.outdated),
  ]
}

function workload({ homework, reports }: Known): Sign[] {
  return [
    compared('workload', 'homework', homework, (here, elsewhere) => (elsewhere - here >= speaksFrom.percent ? 'for' : 'against')),
    heard('workload', 'reports-time', reports.time),
  ]
}

/** How many signs speak for each side, most first; a tie or nothing at all gives no leaning. */
export function leaningOf(signs: readonly Sign[]): Side | null {
  const sides: Side[] = ['difficulty', 'method', 'task-design', 'workload']
  const counts = sides.map((side) => ({ side, n: signs.filter((s) => s.side === side && s.speaks === 'for').length })).sort((a, b) => b.n - a.n)
  return counts[0]!.n > 0 && counts[0]!.n > counts[1]!.n ? counts[0]!.side : null
}
