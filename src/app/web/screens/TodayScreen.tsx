// The first page of everybody: what today asks of me, and how my trainings stand.
import { lazy, Suspense } from 'react'
import { getToday } from '../../contract.ts'
import {
  Loading,
  QueryBoundary,
  Columns,
  UpdatedAt,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useNow,
  useWords,
} from '../../../ui/public.ts'
import type { Today } from '../../contract.ts'
import type { FirstSteps } from '../../first-steps/contract.ts'
import type { MyTrainings } from '../../my-trainings/contract.ts'
import { FoldedSteps } from '../first-steps/FoldedSteps.tsx'
import { useFirstSteps } from '../first-steps/use-first-steps.ts'
import { NothingYet } from '../first-steps/NothingYet.tsx'
import { ActionItemsByDeadline } from '../cross-stage/ActionItemsByDeadline.tsx'
import { RunCard, RunStanding } from '../cross-stage/RunOnToday.tsx'
import { nameIn } from '../cross-stage/run-name-in-today.ts'
import { words } from '../cross-stage/words.ts'
import { MentoredPanel } from '../my-trainings/MentoredPanel.tsx'
import { MyReports } from '../my-trainings/MyReports.tsx'
import { MyTrainingPanel } from '../my-trainings/MyTrainingPanel.tsx'
import { SaySomethingAct, SaySomethingFoot } from '../my-trainings/SaySomething.tsx'
import { takingReports, useMyTrainings } from '../my-trainings/use-my-trainings.ts'
import { WhoSees } from '../my-trainings/WhoSees.tsx'
import { words as myWords } from '../my-trainings/words.ts'
import { useMe } from '../session.tsx'
import type { Me } from '../../../platform/auth/contract.ts'
import { isStaff, toldTilesOf } from '../viewer-roles.ts'

/** Only a company that begins needs it. */
const TodayWithFirstSteps = lazy(() => import('../first-steps/TodayWithFirstSteps.tsx'))

const dayMs = 86_400_000

export default function TodayScreen() {
  const today = useApiQuery(getToday, {}, { everySeconds: 30 })
  const steps = useFirstSteps()
  return (
    <QueryBoundary of={today}>
      {(answer) =>
        steps && steps.steps.length > 0 && !steps.folded ? (
          <Suspense fallback={<Loading lines={8} />}>
            <TodayWithFirstSteps today={answer} steps={steps} />
          </Suspense>
        ) : (
          <Shown today={answer} folded={steps?.steps ?? []} />
        )
      }
    </QueryBoundary>
  )
}

/** For who learns: their own trainings below what waits for them, and the button to say something always at hand. */
function Shown({ today, folded }: { today: Today; folded: FirstSteps['steps'] }) {
  const t = useWords(words)
  const mt = useWords(myWords)
  const date = useDateText()
  const now = useNow(60)
  const me = useMe()
  const mine = useMyTrainings()
  const learns = (mine?.trainings.length ?? 0) > 0
  const reportsTo = takingReports(mine)
  const due = today.acts.filter((a) => a.dueAt !== null && Date.parse(a.dueAt) - now.getTime() < dayMs).length
  const n = today.acts.length
  const leads = today.runs.some((r) => r.tiles.length > 0)
  const failed = toMakeUp(mine)
  const title =
    n === 0 && leads
      ? standing(today, me, t)
      : n === 0
        ? failed > 0
          ? mt('make-up.title', { n: failed })
          : t('today.free')
        : due > 0
          ? t('today.busy', { n, due })
          : t('today.calm', { n })
  return (
    <Page
      crumb={`${t('today.crumb')} · ${date(now, 'day')}`}
      title={title}
      rests={learns && !leads ? mt('rests') : n > 0 ? t('today.rests') : leads && t('today.rests-runs')}
      fresh={<UpdatedAt at={today.at} />}
      acts={learns && <SaySomethingAct runs={reportsTo} />}
    >
      {folded.length > 0 && <FoldedSteps steps={folded} />}
      {n === 0 && leads ? (
        <Stack>
          {today.runs
            .filter(({ tiles }) => tiles.length > 0)
            .map((r) => (
              <RunStanding key={r.run.id} {...r} />
            ))}
          {learns && <Mine mine={mine!} />}
          <Mentored today={today} mine={mine} />
        </Stack>
      ) : (
        <Columns>
          <Stack>
            <Panel title={t('today.acts')} aside={n > 0 && t('acts.aside')}>
              <ActionItemsByDeadline
                acts={today.acts}
                most={12}
                nameOf={nameIn(today)}
                none={failed > 0 ? mt('make-up.acts') : undefined}
              />
            </Panel>
            {learns && <MyTrainingPanels mine={mine!} />}
          </Stack>
          <Stack>
            {learns && <AboutMe mine={mine!} />}
            <OtherRuns today={today} mine={mine} />
          </Stack>
        </Columns>
      )}
      <SaySomethingFoot runs={reportsTo} />
    </Page>
  )
}

/** How the runs stand, as the first sentence for whom nothing waits: of others than the staff, whose it is to mind them. */
function standing(today: Today, me: Me, t: ReturnType<typeof useWords<typeof words>>): string {
  const told = today.runs.filter((r) => r.tiles.length > 0)
  const loud = told.filter((r) => r.tiles.some((x) => x.colour === 'bad' || x.colour === 'watch')).length
  if (told.some(({ run }) => isStaff(toldTilesOf(me, run.id))))
    return t('today.runs-sentence', { n: told.length, loud })
  return t(loud > 0 ? 'today.runs-seen' : 'today.runs-calm', { n: told.length, loud })
}

/** Modules whose tests one failed, in trainings that go on. */
const toMakeUp = (mine: MyTrainings | undefined): number =>
  (mine?.trainings ?? []).reduce((n, { run, modules }) => n + (run.state === 'closed' ? 0 : modules.failed.length), 0)

const MyTrainingPanels = ({ mine }: { mine: MyTrainings }) => {
  const me = useMe().person!.id
  return mine.trainings.map((training) => <MyTrainingPanel key={training.run.id} training={training} me={me} />)
}

const AboutMe = ({ mine }: { mine: MyTrainings }) => (
  <>
    <MyReports runs={takingReports(mine)} />
    <WhoSees mine={mine} />
  </>
)

const Mine = ({ mine }: { mine: MyTrainings }) => (
  <Columns>
    <Stack>
      <MyTrainingPanels mine={mine} />
    </Stack>
    <Stack>
      <AboutMe mine={mine} />
    </Stack>
  </Columns>
)

/** Runs in which one does something else than learn. */
function OtherRuns({ today, mine }: { today: Today; mine: MyTrainings | undefined }) {
  const { seats } = useMe()
  if (mine === undefined) return null
  const learnt = new Set(mine.trainings.map(({ run }) => run.id))
  const others = today.runs.filter(({ run, tiles }) => tiles.length > 0 || !learnt.has(run.id))
  if (others.length === 0) return learnt.size === 0 ? <NothingYet seated={seats.length > 0} /> : null
  return (
    <>
      {others
        .filter(({ run, tiles }) => tiles.length > 0 || !mine.mentored.some((m) => m.run.id === run.id))
        .map((r) => (
          <RunCard key={r.run.id} {...r} />
        ))}
      <Mentored today={today} mine={mine} />
    </>
  )
}

/** Runs in which one only mentors. */
const Mentored = ({ today, mine }: { today: Today; mine: MyTrainings | undefined }) =>
  mine?.mentored
    .filter(({ run }) => !today.runs.some((r) => r.run.id === run.id && r.tiles.length > 0))
    .map((of) => <MentoredPanel key={of.run.id} of={of} />)
