// My feedback on Today: what became of the newest, and the one question only the reporter can answer.
import type { z } from 'zod'
import { getMyIssues } from '../../../respond/contract.ts'
import { IssueStateChip } from '../../../respond/page/IssueStateChip.tsx'
import type { Run } from '../../../programme/contract.ts'
import { Button, Panel, useApiQuery, useDateText, useNow, useWords } from '../../../ui/public.ts'
import { words as respondWords } from '../../../respond/words.ts'
import { words } from './words.ts'
import './my-trainings.css'

type Issue = z.output<typeof getMyIssues.answer>['issues'][number]
const shownAtOnce = 3
const urgency = (i: Issue) => (i.state === 'awaiting' && !i.inClosedRun ? 0 : i.state === 'closed' ? 2 : 1)

export function MyReports({ runs }: { runs: readonly Run[] }) {
  const t = useWords(words)
  const mine = useApiQuery(getMyIssues, {}, { everySeconds: 60 }).data
  if (!mine) return null
  const issues = mine.issues.toSorted((x, y) => urgency(x) - urgency(y) || y.at.localeCompare(x.at))
  return (
    <Panel
      title={t('feedback.title')}
      padded
      acts={
        issues.length > 0 && (
          <Button kind="quiet" href="/my/feedback">
            {t('feedback.all', { n: issues.length })}
          </Button>
        )
      }
    >
      {issues.length === 0 && <p className="muted">{t(runs.length > 0 ? 'feedback.none' : 'feedback.none-closed')}</p>}
      {issues.slice(0, shownAtOnce).map((issue) => (
        <MyReport key={issue.id} issue={issue} />
      ))}
    </Panel>
  )
}

function MyReport({ issue }: { issue: Issue }) {
  const t = useWords(words)
  const r = useWords(respondWords)
  return (
    <div className="my-report">
      <div className="row">
        <b>{r('quoted', { text: issue.text })}</b>
        <IssueStateChip state={issue.state} />
      </div>
      <p className="muted">
        <WhatBecame issue={issue} />
      </p>
      {issue.state === 'awaiting' && (
        <div className="acts">
          <Button href={`/my/feedback#${issue.id}`}>
            {t(issue.inClosedRun ? 'feedback.may-confirm' : 'feedback.confirm')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The newest answer of this opening, or until when one is promised. */
function WhatBecame({ issue }: { issue: Issue }) {
  const t = useWords(words)
  const date = useDateText()
  const now = useNow(60)
  const opened = issue.steps.findLastIndex((s) => s.what === 'denied')
  const said = issue.steps
    .slice(opened + 1)
    .findLast((s) => s.what === 'replied' || s.what === 'proposed' || s.what === 'closed-unasked')
  if (said) return <>→ {said.text}</>
  const promise = issue.deadlines.find((d) => d.kind === 'answer' && d.epoch === issue.epoch && d.metAt === null)
  if (!promise || issue.state === 'closed') return null
  const key = Date.parse(promise.dueAt) < now.getTime() ? 'feedback.late' : 'feedback.answer-by'
  return <>{t(key, { when: date(promise.dueAt, 'moment') })}</>
}
