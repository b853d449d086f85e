// What each stage tells of a run, in the order of the loop; each stage adds its line.
import * as align from '../align/public.ts'
import * as evaluate from '../evaluate/public.ts'
import * as improve from '../improve/public.ts'
import * as practise from '../practise/public.ts'
import * as respond from '../respond/public.ts'
import * as track from '../track/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import type { ActionItem, TimelineEvent, ThreadNode, Tile } from '../programme/contract.ts'

export interface OverviewRequest {
  db: OpenDatabase
  scope: Scope
  run: string
  now: Date
}

/** One stage's part of what is told of a run; a stage keeps silent on what it does not know. */
export interface OverviewProvider {
  tile?(a: OverviewRequest): Promise<Tile>
  acts?(a: OverviewRequest): Promise<ActionItem[]>
  happenings?(a: OverviewRequest): Promise<TimelineEvent[]>
  thread?(a: OverviewRequest): Promise<ThreadNode[]>
}

export const overviewProviders: readonly OverviewProvider[] = [
  {
    tile: (a) => align.tileOf(a.db, a.scope, a.run, a.now),
    acts: (a) => align.actionItemsFor(a.db, a.scope, a.run, a.now),
    happenings: (a) => align.timelineEventsOf(a.db, a.scope, a.run),
  },
  {
    tile: (a) => a.db.read(a.scope, (r) => track.tileOf(r, a.scope, a.run, a.now)),
    acts: (a) => a.db.read(a.scope, (r) => track.actionItemsFor(r, a.scope, a.now, a.run)),
    happenings: (a) => a.db.read(a.scope, (r) => track.timelineEventsOf(r, a.scope, a.run)),
    thread: (a) => a.db.read(a.scope, (r) => track.threadOf(r, a.scope, a.run, a.now)),
  },
  {
    tile: (a) => a.db.read(a.scope, (r) => respond.tileOf(r, a.scope, a.run, a.now)),
    acts: (a) => a.db.read(a.scope, (r) => respond.actionItemsFor(r, a.scope, a.now, a.run)),
    happenings: (a) => a.db.read(a.scope, (r) => respond.timelineEventsOf(r, a.scope, a.run)),
    thread: (a) => a.db.read(a.scope, (r) => respond.threadOf(r, a.scope, a.run, a.now)),
  },
  {
    acts: (a) => a.db.read(a.scope, (r) => practise.actionItemsFor(r, a.scope, a.run, a.now)),
    happenings: (a) => a.db.read(a.scope, (r) => practise.timelineEventsOf(r, a.scope, a.run)),
  },
  {
    tile: (a) => a.db.read(a.scope, (r) => improve.tileOf(r, a.scope, a.run, a.now)),
    acts: (a) => a.db.read(a.scope, (r) => improve.actionItemsFor(r, a.scope, a.now, a.run)),
    happenings: (a) => a.db.read(a.scope, (r) => improve.timelineEventsOf(r, a.scope, a.run)),
    thread: (a) => a.db.read(a.scope, (r) => improve.threadOf(r, a.scope, a.run, a.now)),
  },
  {
    tile: (a) => evaluate.tileOf(a.db, a.scope, a.run, a.now),
    acts: (a) => evaluate.actionItemsFor(a.db, a.scope, a.run, a.now),
    happenings: (a) => evaluate.timelineEventsOf(a.db, a.scope, a.run),
  },
  {
    acts: (a) => a.db.read(a.scope, (r) => evaluate.ratingActionItems(r, a.scope, a.run, a.now)),
    happenings: (a) => a.db.read(a.scope, (r) => evaluate.feedback360TimelineEvents(r, a.scope, a.run)),
  },
]
