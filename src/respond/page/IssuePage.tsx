// One report: what happened so far, what is promised, what is alike, and what can be done now.
import {
  QueryBoundary,
  Button,
  Columns,
  Countdown,
  StatusMark,
  minutesText,
  Page,
  Panel,
  Stack,
  StatusSteps,
  useApiQuery,
  useDateText,
  useLang,
  useSay,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Deadline, Issue, Step } from '../read/contract.ts'
import { getIssue } from '../contract.ts'
import { words } from '../words.ts'
import { ReplyForm } from './ReplyForm.tsx'
import { CommonIssueItem } from './CommonIssueItem.tsx'
import { SolvedConfirmation } from './SolvedConfirmation.tsx'
import { TriageDrawer } from './TriageDrawer.tsx'
import { IssueStateChip } from './IssueStateChip.tsx'
import { ownerText, whoReported } from './reporter-and-answer-deadline.ts'

export function IssuePage({ issue: id, crumb, me }: { issue: string; crumb: ReactNode; me: string }) {
  const t = useWords(words)
  const asked = useApiQuery(getIssue, { params: { issue: id } }, { everySeconds: 60 })
  const [sorting, sort] = useState(false)
  return (
    <QueryBoundary of={asked}>
      {({ issue, similar, owners, card, may, mine }) => (
        <Page
          crumb={crumb}
          title={t('quoted', { text: issue.text })}
          badge={<IssueStateChip state={issue.state} />}
          rests={
            <>
              {whoReported(issue, t)} ·{' '}
              {issue.module
                ? t('issue.of-module', { number: issue.module.number, name: issue.module.name })
                : t('inbox.whole-run')}{' '}
              · {t(`theme.${issue.theme}`)}
              {issue.category && (
                <>
                  {' '}
                  · {t(`category.${issue.category}`)} · {ownerText(issue, t)}
                </>
              )}
            </>
          }
          acts={
            may.triage &&
            issue.state !== 'closed' && (
              <Button kind={issue.category ? 'plain' : 'main'} onClick={() => sort(true)}>
                {issue.category ? t('issue.change-triage') : t('triage.done')}
              </Button>
            )
          }
        >
          <Columns>
            <Stack>
              <Panel title={t('issue.trail')} padded>
                <Trail issue={issue} />
              </Panel>
              {mine && <SolvedConfirmation issue={issue} />}
              {may.answer && issue.category && issue.state !== 'closed' && (
                <ReplyForm issue={issue} mayClose={may.triage} />
              )}
            </Stack>
            <Stack>
              <Panel title={t('clock.why')} padded>
                {[...issue.deadlines].reverse().map((c) => (
                  <DeadlineFacts key={c.kind + c.epoch} clock={c} many={issue.epoch > 1} />
                ))}
              </Panel>
              {card && (
                <Panel title={card.verdict ? t('issue.common') : t('issue.common-suggested')}>
                  <CommonIssueItem card={card} issues={[issue]} />
                </Panel>
              )}
              {may.answer && (
                <Panel title={t('issue.similar')} padded>
                  {similar.length === 0 && <p className="muted">{t('issue.similar-none')}</p>}
                  <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 }}>
                    {similar.map((s) => (
                      <li key={s.id}>
                        <Link to={`/runs/${issue.run}/respond/issues/${s.id}`}>{t('quoted', { text: s.text })}</Link>{' '}
                        <IssueStateChip state={s.state} />
                        <p className="small">{t('issue.similar-score', { score: s.score.toFixed(2) })}</p>
                        {s.answer && <p className="muted">{t('issue.similar-answer', { answer: s.answer })}</p>}
                      </li>
                    ))}
                  </ul>
                </Panel>
              )}
            </Stack>
          </Columns>
          {sorting && <TriageDrawer issue={issue} owners={owners} me={me} onClose={() => sort(false)} />}
        </Page>
      )}
    </QueryBoundary>
  )
}

/** Every state with who, when and the words: the reporter sees the same. */
export function Trail({ issue }: { issue: Issue }) {
  const t = useWords(words)
  const reporter = whoReported(issue, t)
  const title = (s: Step) =>
    s.what === 'triaged'
      ? t('step.triaged', { category: t(`category.${s.category!}`), owner: s.owner })
      : t(`step.${s.what}`)
  const steps = issue.steps.map((s, i) => ({
    title: title(s),
    state: i === issue.steps.length - 1 && issue.state !== 'closed' ? ('now' as const) : ('done' as const),
    who: s.fromReporter ? reporter : (s.by ?? t('by-product')),
    at: s.at,
    toTheHour: s.fromReporter && issue.voice === 'anonymous',
    note: s.text ? <span style={{ whiteSpace: 'pre-wrap' }}>{s.text}</span> : undefined,
  }))
  const next =
    issue.state === 'closed'
      ? []
      : [
          {
            title: t(
              `state.${({ new: 'triaged', triaged: 'in-progress', reopened: 'in-progress', 'in-progress': 'awaiting', awaiting: 'closed' } as const)[issue.state]}`,
            ),
            state: 'next' as const,
          },
        ]
  return (
    <StatusSteps
      steps={[
        {
          title: t('step.reported'),
          state: issue.steps.length === 0 ? 'now' : 'done',
          who: reporter,
          at: issue.at,
          toTheHour: issue.voice === 'anonymous',
          note: t('quoted', { text: issue.text }),
        },
        ...steps,
        ...next,
      ]}
    />
  )
}

function DeadlineFacts({ clock, many }: { clock: Deadline; many: boolean }) {
  const t = useWords(words)
  const { lang } = useLang()
  const say = useSay()
  const date = useDateText()
  const took = clock.metAt ? minutesText((Date.parse(clock.metAt) - Date.parse(clock.since)) / 60_000, lang) : ''
  const late =
    clock.metAt && clock.metAt > clock.dueAt
      ? minutesText((Date.parse(clock.metAt) - Date.parse(clock.dueAt)) / 60_000, lang)
      : null
  return (
    <div style={{ marginBottom: 14 }}>
      <div className="row">
        <b>
          {t(`clock.${clock.kind}`)}
          {many && <span className="small"> {t('issue.epoch', { n: clock.epoch })}</span>}
        </b>
        {clock.metAt ? (
          <StatusMark colour={late ? 'bad' : 'good'}>
            <span className="small">
              {late ? t('clock.met-late', { late, time: took }) : t('clock.met', { time: took })}
            </span>
          </StatusMark>
        ) : (
          <Countdown dueAt={clock.dueAt} />
        )}
      </div>
      <p className="muted" style={{ fontSize: 13 }}>
        {say(clock.explained)}
      </p>
      {clock.reached.map((r) => (
        <p key={r.level} className={r.level === 100 ? 'small bad' : 'small'}>
          {r.level === 100
            ? t('clock.breached', { when: date(r.at, 'moment') })
            : t('clock.reached', { level: r.level, when: date(r.at, 'moment') })}
        </p>
      ))}
    </div>
  )
}
