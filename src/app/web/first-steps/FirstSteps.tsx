// The first steps on Today: what is done with what it rests on, what comes next with its act, what waits and for what.
import { foldFirstSteps } from '../../first-steps/contract.ts'
import type { FirstStep } from '../../first-steps/contract.ts'
import { TemplateLink } from '../../../intake/page/public.ts'
import {
  Button,
  Chip,
  Panel,
  StatusMark,
  useApiMutation,
  useErrorToast,
  useLang,
  useSay,
  useWords,
} from '../../../ui/public.ts'
import './first-steps.css'
import { doneOf, nextOf } from './use-first-steps.ts'
import { words } from './words.ts'

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
