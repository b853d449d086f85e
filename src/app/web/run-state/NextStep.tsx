// What the next step makes true, and the step itself: now, or by itself on the first day.
import { planOpening, setRunState, withdrawPlannedOpening } from '../../../programme/contract.ts'
import type { RunState } from '../../../programme/contract.ts'
import {
  Button,
  Callout,
  ConfirmButton,
  Panel,
  useApiMutation,
  useDateText,
  useErrorToast,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import type { RunStateView } from '../../run-state/contract.ts'
import { words } from './run-state-page-words.ts'

/** What will be true once the step is made, in sentences. */
function useThen(view: RunStateView, from: Exclude<RunState, 'closed'>): string {
  const t = useWords(words)
  const n = view.toTell
  const told = !view.mayMove ? t('told-reader') : n === 0 ? t('told-0') : n === 1 ? t('told-1') : t('told-n', { n })
  const then = t(`then.${from}`, { told })
  return view.mayMove ? then : t('then.by-lead', { then })
}

export function NextStep({ view, next }: { view: RunStateView; next: RunState }) {
  const t = useWords(words)
  const toast = useToast()
  const failed = useErrorToast()
  const from = view.run.state as Exclude<RunState, 'closed'>
  const then = useThen(view, from)
  const to = next as Exclude<RunState, 'preparing'>
  const early = to === 'following-up' && view.run.endsOn >= view.today
  const missing = view.lines.filter(({ colour }) => colour === 'bad').length
  const move = useApiMutation(setRunState, { then: () => toast(t(`done.${to}`)) })
  const go = () =>
    move.mutateAsync({ params: { run: view.run.id }, body: { state: to } }).catch((error: Error) => failed(error))
  return (
    <Panel title={t(`then.title.${from}`)} padded>
      <p>{then}</p>
      {to === 'running' && <p className="small muted state-until">{t(view.traced ? 'back.traced' : 'back.until')}</p>}
      {view.planned && <Planned view={view} planned={view.planned} missing={missing} />}
      {view.mayMove && (
        <div className="state-acts">
          {missing > 0 && to !== 'following-up' ? (
            <Button disabled>{t(to === 'closed' ? 'do.closed-missing' : 'do.running-missing', { n: missing })}</Button>
          ) : (
            <ConfirmButton
              kind={early ? 'plain' : 'main'}
              title={t(`sure.${to}`)}
              yes={t(`do.${to}`)}
              button={t(`do.${to}`)}
              onYes={go}
            >
              <p>{then}</p>
            </ConfirmButton>
          )}
          {to === 'running' && <PlanOpening view={view} />}
        </div>
      )}
    </Panel>
  )
}

function Planned({
  view,
  planned,
  missing,
}: {
  view: RunStateView
  planned: NonNullable<RunStateView['planned']>
  missing: number
}) {
  const t = useWords(words)
  const date = useDateText()
  const startsOn = date(view.run.startsOn, 'date')
  return (
    <Callout kind={planned.blockedAt && missing > 0 ? 'bad' : 'accent'}>
      {planned.blockedAt
        ? t(missing > 0 ? 'plan.blocked' : 'plan.blocked-mended', { startsOn })
        : t('plan.stands', { by: planned.by, startsOn })}
    </Callout>
  )
}

/** Offered before the first day; a plan that stands is withdrawn. */
function PlanOpening({ view }: { view: RunStateView }) {
  const t = useWords(words)
  const toast = useToast()
  const failed = useErrorToast()
  const date = useDateText()
  const startsOn = date(view.run.startsOn, 'date')
  const plan = useApiMutation(planOpening, { then: () => toast(t('plan.done', { startsOn })) })
  const withdraw = useApiMutation(withdrawPlannedOpening, { then: () => toast(t('plan.withdrawn')) })
  const of = { params: { run: view.run.id } }
  if (view.planned)
    return (
      <Button busy={withdraw.isPending} onClick={() => withdraw.mutate(of, { onError: failed })}>
        {t('plan.withdraw')}
      </Button>
    )
  if (view.run.startsOn <= view.today) return null
  return (
    <Button busy={plan.isPending} onClick={() => plan.mutate(of, { onError: failed })}>
      {t('plan.do', { startsOn })}
    </Button>
  )
}
