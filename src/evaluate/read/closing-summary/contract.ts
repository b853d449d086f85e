// The end of a run in competencies, as it travels between server and browser.
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { textShape } from '../../../platform/localised-text/text-shape.ts'

const inRun = z.object({ run: z.uuid() })

const seen = z.object({ n: z.number(), mean: z.number() }).nullable()
export const getCompetencies = endpoint({
  method: 'GET',
  path: '/api/runs/:run/competencies',
  summary: 'After a run: what superiors, colleagues and people themselves say, by competency, lowest first',
  params: inRun,
  answer: z.object({
    competencies: z.array(
      z.object({
        competency: z.uuid(),
        name: textShape,
        superior: seen,
        others: seen,
        self: seen,
        level: z.number().nullable(),
        carried: z.object({ finding: z.uuid(), text: z.string() }).nullable(),
      }),
    ),
    round: z.string().nullable(),
    mayCarry: z.boolean(),
  }),
})
export type Competencies = z.infer<typeof getCompetencies.answer>
export const carryCompetency = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/competencies/:competency/carry',
  summary: 'Leave a weak competency to the next run',
  params: inRun.extend({ competency: z.uuid() }),
  answer: z.object({ finding: z.uuid() }),
})
