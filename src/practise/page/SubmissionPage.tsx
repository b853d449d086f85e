// One page for one learner's task: what was tried, the report, and the joint review of trainer and superior.
import {
  QueryBoundary,
  Button,
  Chip,
  Columns,
  Callout,
  numberText,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useLang,
  useApiMutation,
  useWords,
  usePunctuation,
} from '../../ui/public.ts'
import type { Submission } from '../contract.ts'
import { confirmRelevance, getSubmission } from '../contract.ts'
import { awaits } from '../rules/joint-review-state.ts'
import { doneBy } from './done-by.ts'
import { words } from '../words.ts'
import { JointReview } from './JointReview.tsx'
import { PracticeContactLog } from './PracticeContactLog.tsx'
import { PracticeReportForm } from './PracticeReportForm.tsx'

/** `own`: the reader is the learner. */
export function SubmissionPage({
  run,
  task,
  person,
  own = false,
}: {
  run: string
  task: string
  person: string
  own?: boolean
}) {
  const work = useApiQuery(getSubmission, { params: { run, task, person } })
  return <QueryBoundary of={work}>{(w) => <Shown w={w} own={own} />}</QueryBoundary>
}

function useAnswer(w: Submission, own: boolean): string {
  const t = useWords(words)
  const { lang } = useLang()
  if (w.closed && w.state !== 'agreed')
    return t(own ? 'work.title.own-closed' : 'work.title.closed', { name: w.person.name, state: t(w.state) })
  const params = { name: w.person.name, lines: w.lines.length, target: w.task.target, unit: w.task.unit }
  const so = {
    lines: w.lines.length,
    reported: w.report !== null,
    agreement: w.agreement && { signed: w.agreement.signed.map(({ side }) => side) },
    scorings: { trainer: w.given.trainer ? [] : null, superior: w.given.superior ? [] : null },
  }
  const waitsFor = awaits(so)
    .map((s) => t(s))
    .join(lang === 'zh' ? '、' : ', ')
  if (w.state === 'reported')
    return t(own ? 'work.title.own-reported' : 'work.title.reported', {
      ...params,
      who: waitsFor,
    })
  if (w.state === 'scored' && w.gap === null) return t(own ? 'work.title.own-scored' : 'work.title.agreeing', params)
  if (w.state === 'scored' && w.agreement) return t('work.title.waits-sign', { who: waitsFor })
  if (w.state === 'scored')
    return t('work.title.scored', {
      gap: w.gap === null ? '—' : w.gap >= 1 ? t('work.gap', { gap: w.gap }) : t('work.no-gap'),
    })
  if (w.state === 'agreed' && w.agreement)
    return t('work.title.agreed', {
      mean: numberText(w.agreement.scores.reduce((a, b) => a + b, 0) / w.agreement.scores.length, { digits: 1 }, lang),
    })
  const step = w.state === 'doing' ? 'doing' : 'assigned'
  return t(own ? `work.title.own-${step}` : `work.title.${step}`, params)
}

function Shown({ w, own }: { w: Submission; own: boolean }) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const title = useAnswer(w, own)
  const confirm = useApiMutation(confirmRelevance)
  const left = w.late ? (
    <Chip colour="bad">{t('left.late', { n: -w.daysLeft })}</Chip>
  ) : (
    !w.closed &&
    ['assigned', 'doing'].includes(w.state) && (
      <Chip colour={w.daysLeft <= 4 ? 'watch' : 'none'}>{t('left.days', { n: w.daysLeft })}</Chip>
    )
  )
  const place = { run: w.task.run, task: w.task.id, person: w.person.id }
  return (
    <Page
      crumb={
        <>
          {t('work.crumb', { task: w.task.title })} · {w.person.name}
        </>
      }
      title={title}
      badge={left}
      rests={t('work.rests', { scene: w.task.scene, action: w.task.action })}
    >
      {w.heading.map((d) => (
        <Callout key={d.id}>
          <b>{t('work.heading')}</b>
          {punctuation.label('', d.text)}{' '}
          <span className="small">
            {d.by} · {d.fromTask} · {d.seenIn ? `● ${t('work.heading-seen')}` : t('work.heading-ask')}
          </span>
        </Callout>
      ))}
      {w.closed && <Callout>{t(w.state === 'agreed' ? 'work.closed-agreed' : 'work.closed')}</Callout>}
      <Columns>
        <Stack>
          <PracticeContactLog w={w} place={place} />
          <PracticeReportForm w={w} place={place} />
        </Stack>
        <Stack>
          <Panel title={t('relevance.title')} padded>
            {w.relevance ? (
              <p>
                <Chip colour="good">{t('relevance.done', { by: doneBy(w.relevance, t) })}</Chip>
              </p>
            ) : w.mine.includes('superior') && !w.closed && w.lines.length > 0 ? (
              <Button busy={confirm.isPending} onClick={() => confirm.mutate({ params: place })}>
                {t('relevance.confirm')}
              </Button>
            ) : (
              <p className="muted">
                {t(w.closed ? 'relevance.never' : w.lines.length === 0 ? 'relevance.first' : 'relevance.waiting')}
              </p>
            )}
          </Panel>
          <JointReview w={w} place={place} />
        </Stack>
      </Columns>
    </Page>
  )
}
