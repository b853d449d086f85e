// Puts the server together: database, HTTP, sign-in, every folder's endpoints, the pages, and the worker.
import type { FastifyBaseLogger } from 'fastify'
import { openBetterAuth } from '../platform/auth/better-auth.ts'
import { createAuthenticator } from '../platform/auth/authenticate.ts'
import type { Authenticator } from '../platform/auth/authenticate.ts'
import { authRoutes } from '../platform/auth/routes.ts'
import { createSecondFactors } from '../platform/auth/second-factor/second-factors.ts'
import { secondFactorRoutes } from '../platform/auth/second-factor/routes.ts'
import { createSignInThrottle } from '../platform/auth/sign-in-throttle.ts'
import { openDatabase } from '../platform/db/database.ts'
import type { DatabaseAddress, OpenDatabase } from '../platform/db/database.ts'
import type { RouteContext } from '../platform/http/route-context.ts'
import { createServer } from '../platform/http/create-server.ts'
import type { LogLevel } from '../platform/http/log-level.ts'
import { serveStaticFiles } from '../platform/http/static-files.ts'
import { usualLimits } from '../platform/http/security-plugins.ts'
import type { Limits } from '../platform/http/security-plugins.ts'
import { nothingOut } from '../platform/notify/deliver-outbox.ts'
import type { Outgoing } from '../platform/notify/deliver-outbox.ts'
import { noticeRoutes } from '../platform/notify/routes.ts'
import { openQueue } from '../platform/jobs/queue.ts'
import { healthRoutes } from '../platform/monitoring/health-routes.ts'
import { monitorProcess } from '../platform/monitoring/monitor-process.ts'
import type { MonitoringOptions } from '../platform/monitoring/monitor-process.ts'
import { measureRequests } from '../platform/monitoring/request-times.ts'
import { personNamesAndTimeZone } from './person-names-and-time-zone.ts'
import { userDirectory } from './user-directory.ts'
import { api } from './api-description.ts'
import { linkAddress } from './accounts/link-address.ts'
import type { AccessLinks } from './accounts/link-address.ts'
import { accountsRoutes } from './accounts/routes.ts'
import { foundingRoutes } from './founding/routes.ts'
import type { FoundingHost } from './founding/founding-state.ts'
import { jobs, sweepsOn } from './jobs.ts'
import { pagePaths } from './page-paths/contract.ts'
import { pagePreloads, readPageFiles } from './page-preloads.ts'
import { routes } from './routes.ts'

export interface ServerOptions {
  address: DatabaseAddress
  secret: string
  /** Begins the names of the cookies. */
  cookiePrefix?: string
  /** Which company is served, and founding one; none can be founded without it. */
  founding?: FoundingHost
  host: string
  /** 0 takes any free one. */
  port: number
  publicUrl?: string
  trustProxy?: string[]
  /** Other names under which browsers reach it. */
  allowedHosts?: string[]
  /** Our own certificate and key: the server speaks https itself. */
  tls?: { cert: string; key: string }
  /** The built pages; none are served when it is not there. */
  pages?: string
  /** Below it folders may be watched. */
  dropFolder?: string
  /** What the operator set for messages that leave the installation. */
  outgoing?: Outgoing
  /** Jobs and sweeps run in this process too. */
  working?: boolean
  /** The moment of requests and of work; tests hold it still. */
  clock?: () => Date
  /** How long a proven scope is remembered, in milliseconds. */
  rememberMs?: number
  careful?: boolean
  limits?: Partial<Limits>
  logger?: FastifyBaseLogger | boolean
  logLevel?: LogLevel
  /** The guarded port for metrics; none is opened when it is left out. */
  monitoring?: MonitoringOptions | undefined
}

export interface RunningServer {
  url: string
  /** The guarded port, where one was asked for. */
  monitoringUrl: string | null
  db: OpenDatabase
  /** Takes no new questions, finishes those in hand, and lets the database go; after `patienceMs` who is not done is cut off. */
  close(patienceMs?: number): Promise<void>
}

/** How long questions in hand may take once the server was asked to stop. */
const patience = 10_000

/** Starts on a migrated database. Throws when the address is taken or the database can not be reached. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { address, clock = () => new Date(), working = true } = options
  const db = openDatabase(address, 16)
  const app = await createServer({
    publicUrl: options.publicUrl,
    trustProxy: options.trustProxy,
    ...(options.allowedHosts ? { allowedHosts: options.allowedHosts } : {}),
    limits: { ...usualLimits, ...options.limits },
    logger: options.logger ?? true,
    ...(options.logLevel ? { logLevel: options.logLevel } : {}),
    api,
    ...(options.tls ? { tls: options.tls } : {}),
  })
  const requests = options.monitoring && measureRequests(app)
  const queue = await openQueue({
    address,
    db,
    jobs,
    clock,
    failed: (name, problem) => app.log.error({ err: problem }, `${name} failed`),
  })
  const monitor = monitorProcess({ address, db, queue, working, clock, requests })
  // @NOTE Port 0 is any free one: which it is, is known when it listens.
  let { port } = options
  const links: AccessLinks = {
    secret: options.secret,
    address: () => linkAddress({ ...options, publicUrl: options.publicUrl ?? options.outgoing?.publicUrl }, port),
    outgoing: options.outgoing ?? nothingOut,
  }
  const { hasSession } = await registerEndpoints(options, { app, db, clock, later: queue.later, links })
  healthRoutes(app, monitor.missing)
  if (options.pages)
    await serveStaticFiles(app, options.pages, pagePaths, pagePreloads(readPageFiles(options.pages), hasSession))
  const close = async (patienceMs = patience) => {
    // @NOTE Somebody on a bad line may never finish reading; they are cut off, so that the database is left in order.
    const enough = setTimeout(() => app.server.closeAllConnections(), patienceMs)
    await app.close()
    clearTimeout(enough)
    await queue.close()
    await monitor.close()
    await db.close()
  }
  try {
    const monitoringUrl = options.monitoring ? await monitor.listen(options.monitoring) : null
    const url = await app.listen({ host: options.host, port: options.port })
    port = Number(new URL(url).port) || port
    if (working) await queue.work(sweepsOn({ ...options, links }))
    return { url, monitoringUrl, db, close }
  } catch (problem) {
    await close()
    throw problem
  }
}

/** Signs people in, and opens every folder's endpoints. */
async function registerEndpoints(
  options: ServerOptions,
  { app, db, clock, later, links }: Pick<RouteContext, 'app' | 'db' | 'clock' | 'later'> & { links: AccessLinks },
): Promise<Authenticator> {
  const { secret, publicUrl, cookiePrefix, rememberMs } = options
  const users = userDirectory(db)
  const auth = await openBetterAuth({ db, secret, publicUrl, cookiePrefix, ...(options.tls ? { https: true } : {}) })
  const authenticator = createAuthenticator(auth, db, users.standing, { rememberMs, cookiePrefix })
  // @NOTE What somebody has just done may have given them a seat or a duty: they are asked about anew, not believed for half a minute.
  app.addHook('onResponse', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') authenticator.forget(request)
  })
  const http: RouteContext = {
    app,
    db,
    clock,
    authenticate: authenticator.authenticate,
    later,
    dropFolder: options.dropFolder,
    careful: options.careful ?? process.env.NODE_ENV !== 'production',
  }
  const signing = {
    auth,
    db,
    attempts: createSignInThrottle(db, secret),
    secondFactors: createSecondFactors(db, secret),
  }
  authRoutes({ ...http, folder: 'platform' }, signing, authenticator, users)
  secondFactorRoutes({ ...http, folder: 'platform' }, signing, authenticator, users)
  accountsRoutes(
    { ...http, folder: 'accounts' },
    {
      signing,
      links,
      forgetPerson: authenticator.forgetPerson,
      companyName: async () => (await users.organisation())?.name ?? null,
    },
  )
  foundingRoutes({ ...http, folder: 'app' }, options.founding)
  noticeRoutes({ ...http, folder: 'platform' }, options.outgoing ?? nothingOut, {
    zone: personNamesAndTimeZone(db).zone,
    emailOf: users.emailOf,
  })
  for (const [folder, open] of Object.entries(routes)) open({ ...http, folder })
  return authenticator
}
