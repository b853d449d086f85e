// How this installation is run: read once from the environment.
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { logLevels } from '../platform/http/log-level.ts'
import type { LogLevel } from '../platform/http/log-level.ts'
import type { Outgoing } from '../platform/notify/deliver-outbox.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Settings {
  /** A PostgreSQL server of one's own; the embedded one otherwise. */
  databaseUrl: string | undefined
  /** Where the embedded database and the signing secret are kept. */
  dataFolder: string
  /** Below it folders may be watched. */
  dropFolder: string
  outgoing: Outgoing
  host: string
  port: number
  publicUrl: string | undefined
  trustProxy: string[]
  /** False when `midcourse worker` runs beside the server. */
  working: boolean
  logLevel: LogLevel
}

const listed = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((a) => a.trim())
    .filter(Boolean)

/** DATABASE_URL, DATA_FOLDER, DROP_FOLDER (drop in the data folder otherwise), HOST, PORT, PUBLIC_URL, TRUST_PROXY (addresses, comma between), SMTP_URL, MAIL_FROM, OUTGOING_PRIVATE (hosts, comma between), WORKER=apart, LOG_LEVEL. Throws on a port or a level that is none. */
export function settingsFromEnvironment(env: NodeJS.ProcessEnv): Settings {
  const dataFolder = env.DATA_FOLDER ?? join(root, 'data')
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    dataFolder,
    dropFolder: resolve(env.DROP_FOLDER || join(dataFolder, 'drop')),
    outgoing: {
      smtpUrl: env.SMTP_URL || undefined,
      mailFrom: env.MAIL_FROM || undefined,
      privateHosts: listed(env.OUTGOING_PRIVATE),
      publicUrl: env.PUBLIC_URL || undefined,
    },
    host: env.HOST ?? '127.0.0.1',
    port: portFrom(env),
    publicUrl: env.PUBLIC_URL || undefined,
    trustProxy: listed(env.TRUST_PROXY),
    working: env.WORKER !== 'apart',
    logLevel: logLevelFrom(env),
  }
}

function portFrom(env: NodeJS.ProcessEnv): number {
  const port = Number(env.PORT || 8899)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${env.PORT} is not a port: 0 to 65535.`)
  return port
}

function logLevelFrom(env: NodeJS.ProcessEnv): LogLevel {
  const level = logLevels.find((one) => one === (env.LOG_LEVEL || 'error'))
  if (!level) throw new Error(`LOG_LEVEL=${env.LOG_LEVEL} is not a level: ${logLevels.join(', ')}.`)
  return level
}
