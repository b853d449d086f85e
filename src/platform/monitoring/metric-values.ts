// The metrics of a scrape, each taken as it is asked for; one that can not be had is left out, never repeated and never 0.
import type { monitorEventLoopDelay } from 'node:perf_hooks'
import { systemScope } from '../auth/scope.ts'
import type { OpenDatabase } from '../db/database.ts'
import { diskSpace } from '../files/disk-space.ts'
import type { SweepTiming } from '../jobs/sweep-timing.ts'
import { outboxSize, queueSizes } from './store.ts'

/** Counters end in _total; what has no value is not told. */
export interface Metric {
  name: string
  help: string
  values: { labels?: Record<string, string>; value: number }[]
}

const metric = (name: string, help: string, value: number | null): Metric => ({
  name,
  help,
  values: value === null ? [] : [{ value }],
})

/** Under the names that every dashboard for Node knows. */
export function processMetrics(version: string, lag: ReturnType<typeof monitorEventLoopDelay>): Metric[] {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed, heapTotal } = process.memoryUsage()
  const started = Math.round(Date.now() / 1000 - process.uptime())
  return [
    {
      name: 'midcourse_info',
      help: 'The release.',
      values: [{ labels: { version, node: process.version }, value: 1 }],
    },
    metric('process_cpu_seconds_total', 'CPU time spent, in seconds.', (user + system) / 1e6),
    metric('process_resident_memory_bytes', 'Memory of the process, in bytes.', rss),
    metric('process_start_time_seconds', 'When the process started, as Unix time.', started),
    metric('nodejs_heap_size_used_bytes', 'Heap in use, in bytes.', heapUsed),
    metric('nodejs_heap_size_total_bytes', 'Heap there is, in bytes.', heapTotal),
    // @NOTE Nothing was sampled yet right after the start, and that is NaN.
    metric(
      'nodejs_eventloop_lag_p99_seconds',
      'Event loop delay since the last scrape, 99th percentile.',
      inSeconds(lag.percentile(99)),
    ),
    metric('nodejs_eventloop_lag_max_seconds', 'Event loop delay since the last scrape, longest.', inSeconds(lag.max)),
  ]
}

const inSeconds = (nanoseconds: number) => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : null)

export function poolMetrics({ pool }: OpenDatabase): Metric[] {
  return [
    metric('midcourse_database_pool_connections', 'Connections that requests may use, open now.', pool.totalCount),
    metric('midcourse_database_pool_idle', 'Open connections that nobody uses.', pool.idleCount),
    metric('midcourse_database_pool_waiting', 'Questions that wait for a connection.', pool.waitingCount),
    metric('midcourse_database_pool_size', 'Connections there may be at most.', pool.options.max),
  ]
}

export function sweepMetrics(timings: readonly SweepTiming[]): Metric[] {
  const each = (value: (timing: SweepTiming) => number | null) =>
    timings.flatMap((timing) => {
      const seen = value(timing)
      return seen === null ? [] : [{ labels: { sweep: timing.sweep }, value: seen }]
    })
  return [
    {
      name: 'midcourse_sweep_delay_seconds',
      help: 'Since when the round that is due should have begun, until it ends; 0 while the next is ahead.',
      values: each(({ delay }) => delay),
    },
    { name: 'midcourse_sweep_last_seconds', help: 'How long the last round took.', values: each(({ took }) => took) },
    { name: 'midcourse_sweep_rounds_total', help: 'Rounds that ended.', values: each(({ rounds }) => rounds) },
    { name: 'midcourse_sweep_failures_total', help: 'Rounds that failed.', values: each(({ failures }) => failures) },
  ]
}

/** What the rows say of what waits: jobs, and messages that leave the installation. */
export async function databaseMetrics(watching: OpenDatabase, now: Date): Promise<Metric[]> {
  const scope = systemScope()
  return watching.read(scope, async (reading) => {
    const queues = await queueSizes(reading, scope)
    const outbox = await outboxSize(reading, scope, now)
    return [
      {
        name: 'midcourse_queue_jobs',
        help: 'Jobs by queue: waiting (those to be tried again among them), active.',
        values: queues.flatMap(({ queue, waiting, active }) => [
          { labels: { queue, state: 'waiting' }, value: waiting },
          { labels: { queue, state: 'active' }, value: active },
        ]),
      },
      {
        name: 'midcourse_queue_oldest_seconds',
        help: 'Since when the oldest waiting job could have begun; 0 when none waits.',
        values: queues.map(({ queue, oldest }) => ({ labels: { queue }, value: oldest ?? 0 })),
      },
      metric('midcourse_outbox_messages', 'Messages that wait to leave the installation.', outbox.waiting),
      metric(
        'midcourse_outbox_oldest_seconds',
        'Since when the oldest of them waits; 0 when none does.',
        outbox.oldest ?? 0,
      ),
    ]
  })
}

/** Free disk where the data folder lies; nothing for a folder that is not there. */
export async function diskMetrics(folder: string | undefined): Promise<Metric[]> {
  const space = folder === undefined ? null : await diskSpace(folder).catch(() => null)
  return [
    metric('midcourse_data_folder_free_bytes', 'Free disk where the data folder lies.', space && space.free),
    metric('midcourse_data_folder_size_bytes', 'All the disk there.', space && space.total),
  ]
}
