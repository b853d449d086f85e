// The queue in our own database: a job is asked for, done and finished inside our transactions (pg-boss).
import { fromKysely, PgBoss } from 'pg-boss'
import { connection } from '../db/database.ts'
import type { DatabaseAddress, OpenDatabase } from '../db/database.ts'
import type { Job, EnqueueJob, Sweep } from './job.ts'
import { startSweeps } from './run-sweeps.ts'
import type { RunningSweeps } from './run-sweeps.ts'
import type { SweepTiming } from './sweep-timing.ts'

export interface Queue {
  later: EnqueueJob
  /** Begins to work: jobs as they come, sweeps as often as they say. */
  work(sweeps: readonly Sweep[]): Promise<void>
  /** It takes jobs: from its opening to the first sign of stopping; `working`: it does them too. */
  readonly open: boolean
  readonly working: boolean
  /** Whether the sweeps of this process come as often as they say; empty before `work`. */
  sweepTimings(): SweepTiming[]
  /** Waits for the work in hand, half a minute at most. */
  close(): Promise<void>
}

export interface QueueOptions {
  address: DatabaseAddress
  db: OpenDatabase
  jobs: readonly Job[]
  clock: () => Date
  /** Told of work that threw; it is tried again. */
  failed: (name: string, problem: unknown) => void
}

/** Opens the queue; nothing works before `work` is called. */
export async function openQueue({ address, db, jobs, clock, failed }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    ...connection(address),
    schema: 'jobs',
    createSchema: false,
    max: 3,
    application_name: 'midcourse jobs',
  } as ConstructorParameters<typeof PgBoss>[0])
  boss.on('error', (problem) => failed('queue', problem))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      retryLimit: job.retries ?? 2,
      retryBackoff: true,
      expireInSeconds: (job.minutes ?? 15) * 60,
    })
  }
  const later: EnqueueJob = async (tx, job, given) => {
    const id = await boss.send(job.name, { given }, { db: fromKysely(tx) })
    if (id === null) throw new Error(`the job ${job.name} was not taken; is it in the list of jobs?`)
  }
  let sweeping: RunningSweeps | null = null
  let open = true
  return {
    later,
    get open() {
      return open
    },
    get working() {
      return open && sweeping !== null
    },
    sweepTimings: () => sweeping?.timings() ?? [],
    async work(sweeps) {
      for (const job of jobs)
        await boss.work(job.name, { pollingIntervalSeconds: 1 }, ([one]) => perform(job as Job<unknown>, one as Taken))
      sweeping = startSweeps(sweeps, () => ({ db, now: clock(), later }), failed)
    },
    async close() {
      open = false
      await sweeping?.end()
      await boss.stop({ graceful: true, timeout: 30_000, close: true })
    },
  }

  async function perform(job: Job<unknown>, { id, data }: Taken): Promise<void> {
    try {
      const given = job.shape.parse(data.given)
      await job.work(given, {
        db,
        now: clock(),
        later,
        finish: async (tx) => {
          await boss.complete(job.name, id, undefined, { db: fromKysely(tx) })
        },
      })
    } catch (problem) {
      failed(job.name, problem)
      throw problem
    }
  }
}

type Taken = { id: string; data: { given: unknown } }
