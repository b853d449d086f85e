// The first steps in their order: what each rests on, what it waits for, where and by whom it is done. One more is one more entry.
import type { Text, TextParams } from '../../platform/localised-text/contract.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'
import type { FirstStep } from './contract.ts'
import { words } from './words.ts'

/** What is there, as the database says it. */
export interface CompanyFacts {
  /** Persons, the founder among them. */
  people: number
  /** Those of them who have been invited or can come in already. */
  invited: number
  run: {
    id: string
    name: string
    modules: number
    learners: number
    started: boolean
    hasData: boolean
    goals: number
  } | null
  /** The file of the first data. */
  file: string | null
}

export interface Asking {
  duties: ReadonlySet<string>
}

type Key = 'people' | 'training' | 'learners' | 'opening' | 'data' | 'goal' | 'invitations'
interface Step {
  key: Key
  after: readonly Key[]
  /** What the tick rests on, or null. */
  rests(facts: CompanyFacts): Text | null
  href(facts: CompanyFacts): string
  /** The duties that may do it; whoever has one of them. */
  duties: readonly ('administrator' | 'training')[]
  label?(facts: CompanyFacts): Text
  sheet?: string
}

const text = textsOf(words)
const inRun = (facts: CompanyFacts, path: string) => `/runs/${facts.run?.id ?? ''}${path}`
const when = (is: unknown, key: keyof typeof words, params: TextParams = {}) => (is ? text(key, params) : null)
const both = ['administrator', 'training'] as const

const steps: readonly Step[] = [
  {
    key: 'people',
    after: [],
    rests: ({ people }) => when(people > 1, 'people.rests', { n: people }),
    href: () => '/sources?send=organisation-sheet',
    duties: both,
    sheet: 'organisation-sheet',
  },
  {
    key: 'training',
    after: [],
    rests: ({ run }) =>
      when(run && run.modules > 0, 'training.rests', { run: run?.name ?? '', modules: run?.modules ?? 0 }),
    href: (facts) => (facts.run ? inRun(facts, '/setup') : '/runs?create=training'),
    label: ({ run }) => text(run ? 'training.label-modules' : 'training.label'),
    duties: ['training'],
  },
  {
    key: 'learners',
    after: ['people', 'training'],
    rests: ({ run }) => when(run && run.learners > 0, 'learners.rests', { n: run?.learners ?? 0 }),
    href: (facts) => inRun(facts, '/setup?send=roster-sheet#learners'),
    duties: both,
    sheet: 'roster-sheet',
  },
  {
    key: 'opening',
    after: ['learners'],
    rests: ({ run }) => when(run?.started, 'opening.rests', { run: run?.name ?? '' }),
    href: (facts) => inRun(facts, '/state'),
    duties: ['training'],
  },
  {
    key: 'data',
    after: ['learners'],
    rests: ({ run, file }) =>
      run?.hasData ? (file === null ? text('data.rests-no-file') : text('data.rests', { file })) : null,
    href: ({ run }) => `/sources?send=score-sheet&run=${run?.id ?? ''}`,
    duties: both,
    sheet: 'score-sheet',
  },
  {
    key: 'goal',
    after: ['training'],
    rests: ({ run }) => when(run && run.goals > 0, 'goal.rests', { n: run?.goals ?? 0 }),
    href: (facts) => inRun(facts, '/align?goal=new'),
    duties: both,
  },
  {
    key: 'invitations',
    after: ['people'],
    rests: ({ invited }) => when(invited > 1, 'invitations.rests', { n: invited }),
    href: () => '/accounts',
    duties: ['administrator'],
  },
]

/** The steps as they stand for who asks; empty for whom they are not, and once all are done. */
export function firstSteps(facts: CompanyFacts, asking: Asking): FirstStep[] {
  if (!both.some((duty) => asking.duties.has(duty))) return []
  const rests = new Map(steps.map((step) => [step.key, step.rests(facts)]))
  if ([...rests.values()].every((tick) => tick !== null)) return []
  return steps.map((step) => {
    const done = rests.get(step.key)!
    const waitsFor = done
      ? []
      : step.after.filter((key) => !rests.get(key)).map((key) => steps.findIndex((s) => s.key === key) + 1)
    const may = step.duties.some((duty) => asking.duties.has(duty))
    return {
      key: step.key,
      title: words[`${step.key}.title`],
      how: words[`${step.key}.how`],
      becomes: words[`${step.key}.becomes`],
      done: done !== null,
      rests: done,
      href: !done && may && waitsFor.length === 0 ? step.href(facts) : null,
      label: step.label?.(facts) ?? words[`${step.key}.label`],
      waitsFor,
      whose: may ? null : words[`whose.${step.duties[0]!}`],
      sheet: done || !may ? null : (step.sheet ?? null),
    }
  })
}
