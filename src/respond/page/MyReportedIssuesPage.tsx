// What I reported, where it stands, and the one question only I can answer.
import { QueryBoundary, EmptyState, Page, Panel, Stack, useApiQuery, useDateText, useWords } from '../../ui/public.ts'
import type { ReactNode } from 'react'
import type { OwnIssue } from '../read/contract.ts'
import { getMyIssues } from '../contract.ts'
import { words } from '../words.ts'
import { SolvedConfirmation } from './SolvedConfirmation.tsx'
import { IssueStateChip } from './IssueStateChip.tsx'
import { answerDeadline } from './reporter-and-answer-deadline.ts'
import { Trail } from './IssuePage.tsx'

/** `report`: the way to say something, where there is a training that takes reports. */
export function MyReportedIssuesPage({ report }: { report: ReactNode | null }) {
  const t = useWords(words)
  const mine = useApiQuery(getMyIssues, {}, { everySeconds: 60 })
  return (
    <QueryBoundary of={mine}>
      {({ issues }) => {
        const left = issues.filter((i) => i.state !== 'closed' && i.inClosedRun)
        const going = issues.filter((i) => i.state !== 'closed' && !i.inClosedRun)
        const asked = going.filter((i) => i.state === 'awaiting')
        const open = going.filter((i) => i.state !== 'awaiting')
        const title =
          issues.length === 0
            ? t('mine.h1-none')
            : asked.length > 0
              ? t('mine.h1-asked', { n: asked.length })
              : open.length > 0
                ? t('mine.h1-open', { n: open.length })
                : left.length > 0
                  ? t(left.some((i) => i.state === 'awaiting') ? 'mine.h1-left-asked' : 'mine.h1-left', {
                      n: left.length,
                    })
                  : t('mine.h1-closed', { n: issues.length })
        return (
          <Page crumb={t('mine.title')} title={title} acts={report}>
            <div style={{ maxWidth: 720 }}>
              <Stack>
                {[...asked, ...open, ...left, ...issues.filter((i) => i.state === 'closed')].map((i) => (
                  <Mine key={i.id} issue={i} />
                ))}
                {issues.length === 0 && (
                  <Panel>
                    <EmptyState>{t(report ? 'mine.none-open' : 'mine.none-nowhere')}</EmptyState>
                  </Panel>
                )}
                <p className="small">
                  {t('mine.anonymous-note')} <a href="/thread">{t('mine.anonymous-link')}</a>
                </p>
              </Stack>
            </div>
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

function Mine({ issue }: { issue: OwnIssue }) {
  const t = useWords(words)
  const date = useDateText()
  const said = issue.steps.findLast((s) => ['replied', 'proposed', 'closed-unasked'].includes(s.what))
  const clock = answerDeadline(issue)
  return (
    <Panel padded id={issue.id}>
      <div className="row">
        <b>{t('quoted', { text: issue.text })}</b>
        <IssueStateChip state={issue.state} />
      </div>
      <p className="small">
        {issue.module
          ? t('issue.of-module', { number: issue.module.number, name: issue.module.name })
          : t('report.no-module')}{' '}
        · {date(issue.at, 'moment')}
        {issue.voice === 'hidden' && ` · ${t('voice.hidden')}`}
      </p>
      {said ? (
        <p style={{ margin: '8px 0' }}>
          → {said.text}{' '}
          <span className="small">
            {said.by} · {date(said.at, 'moment')}
          </span>
        </p>
      ) : (
        clock && (
          <p className="muted" style={{ margin: '8px 0' }}>
            {t('mine.answer-by', { when: date(clock.dueAt, 'moment') })}
          </p>
        )
      )}
      {issue.state === 'awaiting' && <SolvedConfirmation issue={issue} bare />}
      <details style={{ marginTop: 8 }}>
        <summary className="small">{t('issue.trail')}</summary>
        <div style={{ margin: '12px 0' }}>
          <Trail issue={issue} />
        </div>
        {issue.state !== 'awaiting' && <SolvedConfirmation issue={issue} bare />}
      </details>
    </Panel>
  )
}
