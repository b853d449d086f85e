// How this installation is run: read once from the environment.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { logLevels } from '../platform/http/log-level.ts'
import type { LogLevel } from '../platform/http/log-level.ts'
import type { MonitoringOptions } from '../platform/monitoring/monitor-process.ts'
import type { Outgoing } from '../platform/notify/deliver-outbox.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The release, as package.json names it. */
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

export interface Settings {
  /** A PostgreSQL server of one's own; the embedded one otherwise. */
  databaseUrl: string | undefined
  /** Where the embedded database and the signing secret are kept. */
  dataFolder: string
  /** Below it folders may be watched. */
  dropFolder: string
  /** DROP_FOLDER named it; else each company has one of its own. */
  dropFolderChosen: boolean
  /** The sample company is meant, whatever company is served: `--sample`. */
  sample: boolean
  /** False: an empty database stays empty, and waits for its company to be founded. */
  makesSample: boolean
  /** The port of `midcourse sample`, which stands beside the company that is served. */
  samplePort: number
  /** Our own certificate and key, for https without a proxy. */
  tls: { cert: string; key: string } | undefined
  outgoing: Outgoing
  host: string
  port: number
  publicUrl: string | undefined
  trustProxy: string[]
  /** Other names than that of `publicUrl` under which browsers reach it. */
  allowedHosts: string[]
  /** SAMPLE_OPEN=yes said that the sample may be reached from other machines; `--open-sample` says it again. */
  sampleOpen: boolean
  /** False when `midcourse worker` runs beside the server. */
  working: boolean
  /** The guarded port for metrics and health; none when it is not set. */
  monitoring: MonitoringOptions | undefined
  logLevel: LogLevel
}

const listed = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((a) => a.trim())
    .filter(Boolean)

/** DATABASE_URL, DATA_FOLDER, DROP_FOLDER (drop in the data folder otherwise), HOST, PORT, PUBLIC_URL, TRUST_PROXY (addresses, comma between), ALLOWED_HOSTS (names, comma between), SMTP_URL, MAIL_FROM, OUTGOING_PRIVATE (hosts, comma between), WORKER=apart, METRICS_PORT, METRICS_HOST, METRICS_TOKEN, LOG_LEVEL, SAMPLE=no, SAMPLE_OPEN=yes, SAMPLE_PORT, TLS_CERT and TLS_KEY (files). Throws on a port or a level that is none, and on a certificate that can not be read. */
export function settingsFromEnvironment(env: NodeJS.ProcessEnv): Settings {
  const dataFolder = env.DATA_FOLDER ?? join(root, 'data')
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    dataFolder,
    dropFolder: resolve(env.DROP_FOLDER || join(dataFolder, 'drop')),
    dropFolderChosen: Boolean(env.DROP_FOLDER),
    sample: false,
    makesSample: env.SAMPLE !== 'no',
    samplePort: portFrom(env, 'SAMPLE_PORT') ?? 8898,
    tls: tlsFrom(env),
    outgoing: {
      smtpUrl: env.SMTP_URL || undefined,
      mailFrom: env.MAIL_FROM || undefined,
      privateHosts: listed(env.OUTGOING_PRIVATE),
      publicUrl: env.PUBLIC_URL || undefined,
    },
    host: env.HOST ?? '127.0.0.1',
    port: portFrom(env, 'PORT') ?? 8899,
    publicUrl: env.PUBLIC_URL || undefined,
    trustProxy: listed(env.TRUST_PROXY),
    allowedHosts: listed(env.ALLOWED_HOSTS),
    sampleOpen: env.SAMPLE_OPEN === 'yes',
    working: env.WORKER !== 'apart',
    monitoring: monitoringFrom(env, dataFolder),
    logLevel: logLevelFrom(env),
  }
}

function portFrom(env: NodeJS.ProcessEnv, name: 'PORT' | 'METRICS_PORT' | 'SAMPLE_PORT'): number | undefined {
  if (!env[name]) return undefined
  const port = Number(env[name])
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name}=${env[name]} is not a port: 0 to 65535.`)
  return port
}

function monitoringFrom(env: NodeJS.ProcessEnv, dataFolder: string): MonitoringOptions | undefined {
  const port = portFrom(env, 'METRICS_PORT')
  if (port === undefined) return undefined
  const host = env.METRICS_HOST || '127.0.0.1'
  const token = env.METRICS_TOKEN || undefined
  if (token === undefined && !isLoopback(host))
    throw new Error(`METRICS_HOST=${host} is reached from other machines: set METRICS_TOKEN too.`)
  return { port, host, token, dataFolder, version }
}

/** Is it reached from other machines by plain http: no certificate of its own, and no https address in front? */
export function isPlainHttpBeyondLoopback({
  host,
  tls,
  publicUrl,
}: Pick<Settings, 'host' | 'tls' | 'publicUrl'>): boolean {
  if (tls !== undefined || publicUrl?.startsWith('https://')) return false
  return !isLoopback(host) || (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname))
}

export const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

function logLevelFrom(env: NodeJS.ProcessEnv): LogLevel {
  const level = logLevels.find((one) => one === (env.LOG_LEVEL || 'error'))
  if (!level) throw new Error(`LOG_LEVEL=${env.LOG_LEVEL} is not a level: ${logLevels.join(', ')}.`)
  return level
}

function tlsFrom({ TLS_CERT: cert, TLS_KEY: key }: NodeJS.ProcessEnv): Settings['tls'] {
  if (!cert && !key) return undefined
  if (!cert || !key) throw new Error('TLS_CERT and TLS_KEY belong together: the files of a certificate and of its key.')
  return { cert: readNamed('TLS_CERT', cert), key: readNamed('TLS_KEY', key) }
}

function readNamed(name: 'TLS_CERT' | 'TLS_KEY', path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (problem) {
    throw new Error(`${name}=${path} cannot be read: ${(problem as Error).message}`, { cause: problem })
  }
}
