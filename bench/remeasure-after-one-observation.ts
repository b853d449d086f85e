// Measuring again after one new observation, against measuring everything again: all OULAD runs of 2013 and the sample company.
import { record } from '../src/evidence/public.ts'
import type { ObservationKind } from '../src/evidence/public.ts'
import { addDays } from '../src/calendar/day.ts'
import { measureIndicators } from '../src/track/public.ts'
import { learnersOf, runById } from '../src/programme/public.ts'
import type { LoadedDatabase } from './loaded-database.fixture.ts'
import { withLoadedDatabase, moment, product } from './loaded-database.fixture.ts'

const goal = 0.01
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const again = (app: LoadedDatabase, run: string) =>
  timed(() => app.db.write(product, (tx) => measureIndicators(tx, product, run, moment)))

/** Every run forgets on what its measures rest, and is measured whole. Milliseconds by run. */
async function whole(app: LoadedDatabase): Promise<Map<string, number>> {
  const spent = new Map<string, number>()
  for (const { id } of app.runs) {
    await app.db.write(product, (tx) =>
      tx.updateTable('track.measure_version').set({ fingerprint: '' }).where('run', '=', id).execute(),
    )
    spent.set(id, await again(app, id))
  }
  return spent
}

/** One observation of one learner, on a day and kind the run is full of. */
async function observe(app: LoadedDatabase, run: string, i: number, kind: ObservationKind): Promise<void> {
  const { startsOn } = (await app.db.read(product, (reading) => runById(reading, product, run)))!
  const learners = await app.db.read(product, (reading) => learnersOf(reading, product, run))
  await app.db.write(product, (tx) =>
    record(tx, product, [
      {
        person: learners[i % learners.length]!.id,
        run,
        kind,
        day: addDays(startsOn, 20 + i),
        at: moment,
        value: 3,
        source: 'bench',
        sourceKey: `bench ${i}`,
      },
    ]),
  )
}

await withLoadedDatabase(async (app, load) => {
  await load()
  await whole(app)
  const everything = await whole(app)
  const sum = [...everything.values()].reduce((a, b) => a + b, 0)
  const one: number[] = []
  const ofOwn: number[] = []
  for (const run of app.runs.filter(({ sample }) => !sample)) {
    for (let i = 0; i < 7; i++) {
      await observe(app, run.id, i, 'lms.clicks')
      const spent = await again(app, run.id)
      one.push(spent)
      ofOwn.push(spent / everything.get(run.id)!)
    }
  }
  const ratio = median(one) / sum
  console.log(`measuring everything again (${app.runs.length} runs)  ${sum.toFixed(0)} ms`)
  console.log(
    `after one new observation (median of ${one.length}) ${median(one).toFixed(1)} ms, worst ${Math.max(...one).toFixed(1)} ms`,
  )
  console.log(
    `ratio ${(ratio * 100).toFixed(2)} % of everything (goal ≤ ${goal * 100} %): ${ratio <= goal ? 'reached' : 'missed'}; of the run it belongs to ${(median(ofOwn) * 100).toFixed(1)} %`,
  )
})
