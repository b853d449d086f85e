// What Prometheus is told, collected when it asks: there is no timer, and nothing is kept between two scrapes but request times.
import { Counter, Gauge, Registry } from '@prometheus-io/client'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { OpenDatabase } from '../db/database.ts'
import type { Queue } from '../jobs/queue.ts'
import { databaseMetrics, diskMetrics, poolMetrics, processMetrics, sweepMetrics } from './metric-values.ts'
import type { Metric } from './metric-values.ts'
import { withTimeout } from './with-timeout.ts'

export interface MetricsSources {
  version: string
  /** The pool whose connections are counted. */
  db: OpenDatabase
  /** A database for watching alone, so that a scrape does not wait in the line it measures. */
  watching: OpenDatabase
  queue: Queue
  dataFolder?: string | undefined
  clock: () => Date
  /** Request times, where this process serves. */
  requests?: Registry | undefined
}

const patience = 3000

/** `collect` answers the text; whoever asks while it is being made is given the same. */
export function createMetrics(sources: MetricsSources): { collect(): Promise<string>; close(): void } {
  const { version, db, watching, queue, dataFolder, clock, requests } = sources
  const lag = monitorEventLoopDelay({ resolution: 20 })
  lag.enable()
  const make = async () => {
    const [rows, disk] = await Promise.all([
      withTimeout(patience, databaseMetrics(watching, clock())).catch(() => null),
      diskMetrics(dataFolder),
    ])
    const answers: Metric = {
      name: 'midcourse_database_up',
      help: 'Whether the database answered this scrape.',
      values: [{ value: rows ? 1 : 0 }],
    }
    const metrics = [
      ...processMetrics(version, lag),
      ...poolMetrics(db),
      answers,
      ...(rows ?? []),
      ...sweepMetrics(queue.sweepTimings()),
      ...disk,
    ]
    lag.reset()
    const texts = [await textOf(metrics), ...(requests ? [await requests.metrics()] : [])]
    return texts.map((text) => `${text.trimEnd()}\n`).join('\n')
  }
  let making: Promise<string> | null = null
  return {
    collect: () => (making ??= make().finally(() => (making = null))),
    close: () => lag.disable(),
  }
}

/** @NOTE A registry of its own for each scrape: a metric that can not be had this time is gone, not what it was the last time. */
function textOf(metrics: readonly Metric[]): Promise<string> {
  const registry = new Registry()
  for (const { name, help, values } of metrics) {
    if (values.length === 0) continue
    const shape = { name, help, labelNames: Object.keys(values[0]!.labels ?? {}), registers: [registry] }
    const told = name.endsWith('_total') ? new Counter(shape) : new Gauge(shape)
    for (const { labels = {}, value } of values) told.inc(labels, value)
  }
  return registry.metrics()
}
