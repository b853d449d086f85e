// Is the training still what the job and the organisation need?
import { QueryBoundary, Columns, Later, newId, Page, Stack, useApiQuery, useLang, useWords } from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { GoalEntry, Need } from '../contract.ts'
import { getGoals, getReviews } from '../contract.ts'
import { words } from '../words.ts'
import { GoalBehaviours } from './GoalBehaviours.tsx'
import { GoalForm } from './GoalForm.tsx'
import { GoalMapTable } from './GoalMapTable.tsx'
import { orphanCount, GoalMapOrphans } from './GoalMapOrphans.tsx'
import { TrainingNeeds } from './TrainingNeeds.tsx'
import { ProgressAgainstPlan } from './ProgressAgainstPlan.tsx'
import { ThreePartyReviews } from './ThreePartyReviews.tsx'

export interface AlignPageProps {
  run: string
  crumb: ReactNode
  endsOn: string
  modules: { id: string; number: number; name: string }[]
  /** Those that are tracked, to choose from. */
  indicators: { id: string; name: string }[]
  indicatorName: (id: string) => string
  picked: string | null
  /** The form of a new goal is open at once, as an address asks for it. */
  creating: boolean
  /** Where the evidence of a goal is shown, for whoever may see it. */
  chain?: ((goal: string) => string) | undefined
}

const blank = (endsOn: string): GoalEntry => ({
  id: newId(),
  kind: 'kpi',
  name: '',
  serves: null,
  competency: null,
  fromLevel: null,
  toLevel: null,
  kpi: null,
  unit: null,
  direction: null,
  baseline: null,
  target: 0,
  dueOn: endsOn,
  owner: '',
  coOwner: null,
  source: '',
  modules: [],
  indicators: [],
})

/** How many reviews were confirmed, or that there is none. */
const reviewsHeld = ({ reviews, closed }: { reviews: readonly { confirmed: boolean }[]; closed: boolean }) =>
  [
    reviews.length > 0 ? 'page.reviews' : closed ? 'page.reviews-closed' : 'page.reviews-none',
    { done: reviews.filter((r) => r.confirmed).length, all: reviews.length },
  ] as const

export function AlignPage({
  run,
  crumb,
  endsOn,
  modules,
  indicators,
  indicatorName,
  picked,
  creating,
  chain,
}: AlignPageProps) {
  const t = useWords(words)
  const { lang } = useLang()
  const goals = useApiQuery(getGoals, { params: { run } })
  const reviews = useApiQuery(getReviews, { params: { run } })
  const [editing, edit] = useState<GoalEntry | null>(() => (creating ? blank(endsOn) : null))
  const moduleName = (id: string) => {
    const m = modules.find((x) => x.id === id)
    return m ? t('map.module', { number: m.number, name: m.name }) : '—'
  }
  const fromNeed = (n: Need) => edit({ ...blank(endsOn), kind: 'competency', name: n.name, modules: n.modules })
  return (
    <QueryBoundary of={goals}>
      {({ map, mayEdit, choices }) => {
        const counts = { goals: map.goals.length, loose: orphanCount(map) }
        const title =
          map.goals.length === 0
            ? t(mayEdit ? 'page.none' : 'page.none-read')
            : [
                t(counts.loose === 0 ? 'page.aligned' : 'page.loose', counts),
                ...(reviews.data ? [t(...reviewsHeld(reviews.data))] : []),
              ].join(lang === 'zh' ? '' : ' ')
        return (
          <Page crumb={crumb} title={title} rests={t('page.rests')}>
            <Stack>
              <Columns>
                <GoalMapTable
                  map={map}
                  moduleName={moduleName}
                  indicatorName={indicatorName}
                  onEdit={mayEdit ? edit : undefined}
                  onNew={mayEdit ? () => edit(blank(endsOn)) : undefined}
                />
                <GoalMapOrphans map={map} />
              </Columns>
              <Later>
                <GoalBehaviours run={run} chain={chain} />
              </Later>
              <Later after={2}>
                <ThreePartyReviews run={run} picked={picked} />
                <ProgressAgainstPlan run={run} />
              </Later>
              <Later after={3}>
                <TrainingNeeds map={map} moduleName={moduleName} onMakeGoal={mayEdit ? fromNeed : undefined} />
              </Later>
            </Stack>
            {editing && mayEdit && (
              <GoalForm
                run={run}
                start={editing}
                map={map}
                choices={choices}
                modules={modules.map((m) => ({ id: m.id, name: moduleName(m.id) }))}
                indicators={indicators}
                onClose={() => edit(null)}
              />
            )}
          </Page>
        )
      }}
    </QueryBoundary>
  )
}
