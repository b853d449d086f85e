// What the embedded server is told at each start: safe first, then fitting the machine.
import { totalmem } from 'node:os'

const mebibyte = 1024 * 1024
const between = (low: number, value: number, high: number) => Math.round(Math.min(high, Math.max(low, value)))

/** Settings as postgresql.conf has them. `throwaway` gives up durability: for tests only, never for kept data. */
export function settings(throwaway: boolean, memory = totalmem() / mebibyte): Record<string, string> {
  return {
    fsync: throwaway ? 'off' : 'on',
    full_page_writes: throwaway ? 'off' : 'on',
    synchronous_commit: throwaway ? 'off' : 'on',
    shared_buffers: `${throwaway ? 128 : between(128, memory / 8, 1024)}MB`,
    effective_cache_size: `${between(256, memory / 2, 65536)}MB`,
    work_mem: `${between(8, memory / 256, 64)}MB`,
    maintenance_work_mem: `${between(64, memory / 16, 1024)}MB`,
    max_wal_size: throwaway ? '1GB' : '4GB',
    wal_compression: 'on',
    max_connections: '120',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    idle_in_transaction_session_timeout: '10min',
  }
}

/** The same as a file; every value quoted. */
export function settingsFile(values: Record<string, string>): string {
  return [
    '# Written at each start; put your own settings into postgresql.conf, after the include.',
    ...Object.entries(values).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`),
    '',
  ].join('\n')
}
