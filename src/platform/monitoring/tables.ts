// What monitoring looks at and never writes: the table of applied migrations, and the queue's own tables (pg-boss).
declare module '../db/database.ts' {
  interface Database {
    'platform.migration': { name: string; checksum: string; at: Date }
    'jobs.queue': { name: string }
    'jobs.job': {
      name: string
      state: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed'
      start_after: Date
    }
  }
}

export {}
