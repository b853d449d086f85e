// What each stage tells of a run, in the order of the loop; each stage adds its line.
import * as align from '../align/public.ts'
import * as evaluate from '../evaluate/public.ts'
import * as improve from '../improve/public.ts'
import * as practise from '../practise/public.ts'
import * as respond from '../respond/public.ts'
import * as track from '../track/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import type { Act, Happening, ThreadNode, Tile } from '../programme/contract.ts'

export interface Asking {
  db: OpenDatabase
  scope: Scope
  run: string
  now: Date
}

/** One stage's part of what is told of a run; a stage keeps silent on what it does not know. */
export interface Voice {
  tile?(a: Asking): Promise<Tile>
  acts?(a: Asking): Promise<Act[]>
  happenings?(a: Asking): Promise<Happening[]>
  thread?(a: Asking): Promise<ThreadNode[]>
}

export const voices: readonly Voice[] = [
  {
    tile: (a) => align.tileOf(a.db, a.scope, a.run, a.now),
    acts: (a) => align.actsFor(a.db, a.scope, a.run, a.now),
    happenings: (a) => align.happeningsOf(a.db, a.scope, a.run),
  },
  {
    tile: (a) => a.db.read(a.scope, (r) => track.tileOf(r, a.scope, a.run, a.now)),
    acts: (a) => a.db.read(a.scope, (r) => track.actsFor(r, a.scope, a.now, a.run)),
    happenings: (a) => a.db.read(a.scope, (r) => track.happeningsOf(r, a.scope, a.run)),
    thread: (a) => a.db.read(a.scope, (r) => track.threadOf(r, a.scope, a.run, a.now)),
  },
  {
    tile: (a) => a.db.read(a.scope, (r) => respond.tileOf(r, a.scope, a.run, a.now)),
    acts: (a) => a.db.read(a.scope, (r) => respond.actsFor(r, a.scope, a.now, a.run)),
    happenings: (a) => a.db.read(a.scope, (r) => respond.happeningsOf(r, a.scope, a.run)),
    thread: (a) => a.db.read(a.scope, (r) => respond.threadOf(r, a.scope, a.run, a.now)),
  },
  {
    acts: (a) => a.db.read(a.scope, (r) => practise.actsFor(r, a.scope, a.run, a.now)),
    happenings: (a) => a.db.read(a.scope, (r) => practise.happeningsOf(r, a.scope, a.run)),
  },
  {
    tile: (a) => a.db.read(a.scope, (r) => improve.tileOf(r, a.scope, a.run, a.now)),
    acts: (a) => a.db.read(a.scope, (r) => improve.actsFor(r, a.scope, a.now, a.run)),
    happenings: (a) => a.db.read(a.scope, (r) => improve.happeningsOf(r, a.scope, a.run)),
    thread: (a) => a.db.read(a.scope, (r) => improve.threadOf(r, a.scope, a.run, a.now)),
  },
  {
    tile: (a) => evaluate.tileOf(a.db, a.scope, a.run, a.now),
    acts: (a) => evaluate.actsFor(a.db, a.scope, a.run, a.now),
    happenings: (a) => evaluate.happeningsOf(a.db, a.scope, a.run),
  },
  {
    acts: (a) => a.db.read(a.scope, (r) => evaluate.proofActs(r, a.scope, a.run, a.now)),
    happenings: (a) => a.db.read(a.scope, (r) => evaluate.proofHappenings(r, a.scope, a.run)),
  },
]
