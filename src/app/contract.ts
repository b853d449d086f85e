// Endpoints that join the stages: a run's overview, today, the timeline, the thread, the loops that stopped.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { actShape, happeningShape, runShape, threadNodeShape, tileShape } from '../programme/contract.ts'

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
