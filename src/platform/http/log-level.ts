// How much is written to the log.

/** @NOTE Not trace: there Fastify writes down the raw bytes of requests that it could not read. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]
