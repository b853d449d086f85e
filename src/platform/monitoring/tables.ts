// What monitoring looks at and never writes: the migrations that were applied.
declare module '../db/database.ts' {
  interface Database {
    'platform.migration': { name: string; checksum: string; at: Date }
  }
}

export {}
