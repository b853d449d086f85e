// Two runs of one training: the first with a module whose test scores are far below the other's, the second waiting to begin.
import { samplePerson, newcomers } from '../seeds/service-onboarding/people-list.ts'
import { record } from '../src/evidence/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import type { OpenDatabase } from '../src/platform/db/database.ts'
import { idFrom } from '../src/platform/db/id.ts'
import { enrol, findOrCreateProgramme, saveModules, saveRun, saveRunState, seat } from '../src/programme/public.ts'

const product = systemScope(samplePerson('lead').id)
export const [run, next] = [idFrom('test', 'run'), idFrom('test', 'next run')]
export const [first, second] = [idFrom('test', 'module 1'), idFrom('test', 'module 2')]
export const day = (n: number) => new Date(Date.UTC(2026, 1, 2) + n * 86_400_000).toISOString().slice(0, 10)

/** Every learner's test of a module on a day: a mean with a spread of 10 around it. */
export async function testScores(
  db: OpenDatabase,
  module: string,
  on: string,
  mean: number,
  learners = 40,
): Promise<void> {
  const scope = systemScope()
  await db.write(scope, (tx) =>
    record(
      tx,
      scope,
      newcomers.slice(0, learners).map((l, i) => ({
        person: l.id,
        run,
        kind: 'test.score' as const,
        module,
        activity: idFrom(module, on),
        day: on,
        at: new Date(`${on}T08:00:00Z`),
        value: mean + [-14, -7, 0, 7, 14][i % 5]!,
        outOf: 100,
        source: 'test',
        sourceKey: `${module} ${on} ${l.no}`,
      })),
    ),
  )
}

/** Makes both runs, with everybody's tests of the first weeks. */
export async function makeRuns(db: OpenDatabase): Promise<void> {
  await db.write(product, async (tx) => {
    const programme = await findOrCreateProgramme(tx, product, '改进的培训')
    for (const [id, name, starts, ends, follows] of [
      [run, '甲期', day(0), day(55), null],
      [next, '乙期', day(70), day(120), run],
    ] as const) {
      await saveRun(tx, product, { id, programme, name, startsOn: starts, endsOn: ends, follows })
      await saveRunState(tx, product, { run: id, state: 'preparing', at: new Date(`${day(-30)}T01:00:00Z`) })
      await seat(tx, product, { run: id, person: samplePerson('lead').id, role: 'lead' })
      await seat(tx, product, { run: id, person: samplePerson('instructor').id, role: 'instructor' })
    }
    await saveRunState(tx, product, { run, state: 'running', at: new Date(`${day(0)}T01:00:00Z`) })
    await saveModules(tx, product, [
      { id: first, run, number: 1, name: '基础', startsOn: day(0), endsOn: day(13) },
      { id: second, run, number: 2, name: '复杂业务', startsOn: day(14), endsOn: day(40) },
      { id: idFrom('next', 1), run: next, number: 1, name: '基础', startsOn: day(70), endsOn: day(83) },
      { id: idFrom('next', 2), run: next, number: 2, name: '复杂业务', startsOn: day(84), endsOn: day(110) },
    ])
    await enrol(
      tx,
      product,
      newcomers.map((l) => ({ run, person: l.id, since: day(0) })),
    )
    await enrol(
      tx,
      product,
      newcomers.slice(0, 5).map((l) => ({ run: next, person: l.id, since: day(70) })),
    )
  })
  await testScores(db, first, day(12), 76)
  await testScores(db, second, day(26), 58)
}
