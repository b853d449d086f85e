// What each stage tells of runs, in the order of the loop; each stage adds its line.
import * as align from '../align/public.ts'
import * as evaluate from '../evaluate/public.ts'
import * as improve from '../improve/public.ts'
import * as practise from '../practise/public.ts'
import * as programme from '../programme/public.ts'
import * as respond from '../respond/public.ts'
import * as track from '../track/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'
import type { ActionItem, Run, TimelineEvent, ThreadNode, Tile } from '../programme/contract.ts'

export interface OverviewRequest {
  db: OpenDatabase
  scope: Scope
  run: string
  now: Date
}

/** Several runs at once, read in one transaction. */
export interface RunsRequest {
  reading: Reading
  scope: Scope
  runs: readonly Run[]
  now: Date
}

/** Next steps at a moment: with `now` colours turn and days pass, and nothing is read anew. */
export type NextSteps = (now: Date) => ActionItem[]
/** Tiles by run at a moment, likewise. */
export type Tiles = (now: Date) => Map<string, Tile>

/** Something read once for several runs, and the folders whose tables it is read from: it holds until one of them changes, an hour at most. */
export interface ReadForRuns<T> {
  from: readonly string[]
  read(a: RunsRequest): Promise<T>
}

/** One stage's part of what is told of runs; a stage keeps silent on what it does not know. */
export interface OverviewProvider {
  tiles?: ReadForRuns<Tiles>
  acts?: ReadForRuns<NextSteps>
  happenings?(a: OverviewRequest): Promise<TimelineEvent[]>
  thread?(a: OverviewRequest): Promise<ThreadNode[]>
}

/** Who is who, who leads whom, who holds which seat: what everybody sees follows from these. */
export const whoSeesWhat = ['people', 'programme'] as const
const from = (...folders: string[]) => [...whoSeesWhat, ...folders]

export const overviewProviders: readonly OverviewProvider[] = [
  {
    tiles: { from: from('align'), read: (a) => align.readTiles(a.reading, a.scope, a.runs) },
    acts: { from: from('align'), read: (a) => align.readNextSteps(a.reading, a.scope, a.runs) },
    happenings: (a) => align.timelineEventsOf(a.db, a.scope, a.run),
  },
  {
    tiles: { from: from('track', 'evidence'), read: (a) => track.readTiles(a.reading, a.scope, a.runs, a.now) },
    acts: { from: from('track'), read: (a) => track.readNextSteps(a.reading, a.scope, a.runs) },
    happenings: (a) => a.db.read(a.scope, (r) => track.timelineEventsOf(r, a.scope, a.run)),
    thread: (a) => a.db.read(a.scope, (r) => track.threadOf(r, a.scope, a.run, a.now)),
  },
  {
    tiles: { from: from('respond'), read: (a) => respond.readTiles(a.reading, a.scope, a.runs) },
    acts: { from: from('respond'), read: (a) => respond.readNextSteps(a.reading, a.scope, a.runs) },
    happenings: (a) => a.db.read(a.scope, (r) => respond.timelineEventsOf(r, a.scope, a.run, a.now)),
    thread: (a) => a.db.read(a.scope, (r) => respond.threadOf(r, a.scope, a.run, a.now)),
  },
  {
    acts: { from: from('practise'), read: (a) => practise.readNextSteps(a.reading, a.scope, a.runs) },
    happenings: (a) => a.db.read(a.scope, (r) => practise.timelineEventsOf(r, a.scope, a.run)),
  },
  {
    tiles: { from: from('respond', 'improve'), read: (a) => improve.readTiles(a.reading, a.scope, a.runs) },
    acts: { from: from('respond', 'improve'), read: (a) => improve.readNextSteps(a.reading, a.scope, a.runs) },
    happenings: (a) => a.db.read(a.scope, (r) => improve.timelineEventsOf(r, a.scope, a.run)),
    thread: (a) => a.db.read(a.scope, (r) => improve.threadOf(r, a.scope, a.run, a.now)),
  },
  {
    tiles: { from: from('evaluate'), read: (a) => evaluate.readTiles(a.reading, a.scope, a.runs) },
    acts: { from: from('evaluate'), read: (a) => evaluate.readNextSteps(a.reading, a.scope, a.runs) },
    happenings: (a) => evaluate.timelineEventsOf(a.db, a.scope, a.run),
  },
  {
    acts: {
      from: from('evidence', 'align'),
      read: (a) => evaluate.readNextStepsOnRatings(a.reading, a.scope, a.runs, a.now),
    },
    happenings: (a) => a.db.read(a.scope, (r) => evaluate.feedback360TimelineEvents(r, a.scope, a.run)),
  },
  {
    acts: {
      from: from('evaluate', 'align'),
      read: (a) => evaluate.readNextStepsOnNotMeasured(a.reading, a.scope, a.runs),
    },
  },
  {
    acts: { from: from(), read: (a) => programme.readNextStepsOnOpening(a.reading, a.scope, a.runs) },
  },
]
