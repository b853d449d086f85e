// Endpoints that join the stages: a run's overview, today, the timeline, the thread, the loops that stopped.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { actShape, colours, happeningShape, runShape, threadNodeShape, tileShape } from '../programme/contract.ts'

const inRun = z.object({ run: z.uuid() })

export const getOverview = endpoint({
  method: 'GET',
  path: '/api/runs/:run/overview',
  summary: 'The five dimensions of a run, and what to do next',
  params: inRun,
  answer: z.object({ tiles: z.array(tileShape), acts: z.array(actShape), at: z.string() }),
})
export type Overview = z.infer<typeof getOverview.answer>

export const getToday = endpoint({
  method: 'GET',
  path: '/api/today',
  summary: 'What the person asking should do next, over all runs, and how each run stands',
  answer: z.object({
    acts: z.array(actShape),
    runs: z.array(z.object({ run: runShape, tiles: z.array(tileShape) })),
    at: z.string(),
  }),
})
export type Today = z.infer<typeof getToday.answer>

export const getBadges = endpoint({
  method: 'GET',
  path: '/api/badges',
  summary: 'How many next steps wait for the person asking, by run and stage, for the badges of the menu',
  answer: z.object({
    /** The same next steps as today's, counted; `run` is null where they are about the organisation. */
    acts: z.array(z.object({ run: z.uuid().nullable(), stage: z.string(), n: z.number(), colour: z.enum(colours) })),
    /** Chains that stopped, as counted within the last five minutes; null where nobody asked for so long. */
    loops: z.number().nullable(),
    unread: z.number(),
  }),
})
export type Badges = z.infer<typeof getBadges.answer>

export const getTimeline = endpoint({
  method: 'GET',
  path: '/api/runs/:run/timeline',
  summary: 'Everything that happened in a run, oldest first',
  params: inRun,
  query: z.object({ person: z.uuid().optional(), module: z.uuid().optional() }),
  answer: z.object({ happenings: z.array(happeningShape) }),
})

export const getThread = endpoint({
  method: 'GET',
  path: '/api/runs/:run/thread',
  summary: 'Signals, issues, decisions, changes and re-checks of a run, each with what it came from',
  params: inRun,
  answer: z.object({ nodes: z.array(threadNodeShape) }),
})
export type ThreadAnswer = z.infer<typeof getThread.answer>

export const getLoops = endpoint({
  method: 'GET',
  path: '/api/loops',
  summary: 'Chains that stopped, over all runs, longest first',
  answer: z.object({ loops: z.array(z.object({ run: runShape, node: threadNodeShape, days: z.number() })) }),
})
export type Loop = z.infer<typeof getLoops.answer>['loops'][number]
