// The first steps on Today: what is done with what it rests on, what comes next with its act, what waits and for what.
import { getFirstSteps, foldFirstSteps } from '../../first-steps/contract.ts'
import type { FirstStep, FirstSteps as Answer } from '../../first-steps/contract.ts'
import { TemplateLink } from '../../../intake/page/public.ts'
import {
  Button,
  Chip,
  Panel,
  StatusMark,
  useApiMutation,
  useApiQuery,
  useErrorToast,
  useLang,
  useSay,
  useWords,
} from '../../../ui/public.ts'
import { keepsCompany, useMe } from '../session.tsx'
import './first-steps.css'
import { words } from './words.ts'

/** Asked only for those who may have any; undefined while it is not known. */
export function useFirstSteps(): Answer | undefined {
  const me = useMe()
  const may = keepsCompany(me)
  const { data } = useApiQuery(getFirstSteps, {}, { when: may, everySeconds: 10 })
  return may ? data : { steps: [], folded: false, run: null, from: null }
}

export const doneOf = (steps: readonly FirstStep[]) => steps.filter((s) => s.done).length

/** How many there are until an indicator stands. */
export const toFirstIndicator = (steps: readonly FirstStep[]) => steps.findIndex((s) => s.key === 'data') + 1

/** The one to be done now by who reads. */
export const nextOf = (steps: readonly FirstStep[]) => steps.find((s) => s.href !== null)

export function FirstStepsPanel({ steps }: { steps: FirstStep[] }) {
  const t = useWords(words)
  const next = nextOf(steps)
  return (
    <Panel
      title={t('panel', { n: steps.length })}
      aside={t('aside', { done: doneOf(steps), n: steps.length })}
      id="first-steps"
    >
      <ol className="first-steps plain-list">
        {steps.map((step, i) => (
          <Step key={step.key} step={step} place={i + 1} main={step === next} />
        ))}
      </ol>
    </Panel>
  )
}

function Step({ step, place, main }: { step: FirstStep; place: number; main: boolean }) {
  const t = useWords(words)
  const say = useSay()
  if (step.done)
    return (
      <li className="first-step done">
        <span>
          <StatusMark colour="good">
            <span className="unseen">{t('done')}</span>
          </StatusMark>
        </span>
        <b>{say(step.title)}</b>
        <span className="small">{say(step.rests!)}</span>
      </li>
    )
  return (
    <li className={main ? 'first-step now' : 'first-step'}>
      <span className="first-step-place">{place}</span>
      <div>
        <b>{say(step.title)}</b>
        <p className="small">{say(step.how)}</p>
      </div>
      <p className="small">
        {say(step.becomes)} {step.sheet && <TemplateLink source={step.sheet}>{t('template')}</TemplateLink>}
      </p>
      <span className="first-step-act">
        <Act step={step} main={main} />
      </span>
    </li>
  )
}

function Act({ step, main }: { step: FirstStep; main: boolean }) {
  const t = useWords(words)
  const { lang } = useLang()
  const say = useSay()
  if (step.href)
    return (
      <Button kind={main ? 'main' : 'plain'} href={step.href}>
        {say(step.label)}
      </Button>
    )
  if (step.waitsFor.length > 0)
    return (
      <Chip colour="none">
        {t(step.waitsFor.length === 1 ? 'waits-1' : 'waits-n', {
          steps: step.waitsFor.join(lang === 'zh' ? '、' : ', '),
        })}
      </Chip>
    )
  return <span className="small">{step.whose && say(step.whose)}</span>
}

/** Puts the steps away, for the reader alone and on every device. */
export function FoldSteps() {
  const t = useWords(words)
  const failed = useErrorToast()
  const send = useApiMutation(foldFirstSteps)
  return (
    <Button
      kind="quiet"
      busy={send.isPending}
      onClick={() => send.mutate({ body: { folded: true } }, { onError: failed })}
    >
      {t('fold')}
    </Button>
  )
}

/** One line, where they were put away. */
export function FoldedSteps({ steps }: { steps: FirstStep[] }) {
  const t = useWords(words)
  const failed = useErrorToast()
  const send = useApiMutation(foldFirstSteps)
  return (
    <p className="small">
      {t('folded', { n: steps.length, left: steps.length - doneOf(steps) })}{' '}
      <Button
        kind="quiet"
        busy={send.isPending}
        onClick={() => send.mutate({ body: { folded: false } }, { onError: failed })}
      >
        {t('unfold')}
      </Button>
    </p>
  )
}
