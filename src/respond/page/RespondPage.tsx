// Who waits for an answer, until when, and what may be one problem.
import {
  ActionItemCard,
  QueryBoundary,
  Button,
  Chip,
  Columns,
  Countdown,
  EmptyState,
  FirstOf,
  DataTable,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useLang,
  useNow,
  useWords,
  minutesText,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Module } from '../../programme/contract.ts'
import type { Issue } from '../read/contract.ts'
import { getInbox } from '../contract.ts'
import { words } from '../words.ts'
import { CommonIssueItem } from './CommonIssueItem.tsx'
import { Promptness } from './Promptness.tsx'
import { SlideQrCodes } from './SlideQrCodes.tsx'
import { TriageDrawer } from './TriageDrawer.tsx'
import { IssueStateChip } from './IssueStateChip.tsx'
import { answerDeadline, ownerText, solutionOf, whatReaderMayDo, whoReported } from './reporter-and-answer-deadline.ts'

export interface RespondPageProps {
  run: string
  closed: boolean
  modules: Module[]
  crumb: ReactNode
  me: string
  /** Whose reports the reader sees: every one of the run, those of the modules taught, or what their own learners gave with a name. */
  whose: 'all' | 'taught' | 'own'
  onOpen: (issue: string) => void
}

const titleOfClosed = (all: number, open: number) =>
  all === 0 ? 'inbox.title-closed-run-empty' : open > 0 ? 'inbox.title-closed-run' : 'inbox.title-closed-run-none'

export function RespondPage({ run, closed: over, modules, crumb, me, whose, onOpen }: RespondPageProps) {
  const whole = whose === 'all'
  const t = useWords(words)
  const { lang } = useLang()
  const now = useNow(15)
  const inbox = useApiQuery(getInbox, { params: { run } }, { everySeconds: 30 })
  const [sorting, sort] = useState<Issue | null>(null)
  return (
    <QueryBoundary of={inbox}>
      {({ issues, cards, promptness, breaches, owners, clock, may }) => {
        const open = issues.filter((i) => i.state !== 'closed')
        const waiting = open
          .filter((i) => answerDeadline(i)?.metAt === null)
          .sort((a, b) => (answerDeadline(a)!.dueAt < answerDeadline(b)!.dueAt ? -1 : 1))
        const working = open.filter((i) => !waiting.includes(i))
        const closed = issues.filter((i) => i.state === 'closed')
        const overdue = waiting.filter((i) => new Date(answerDeadline(i)!.dueAt) < now).length
        const next = waiting[0] && (new Date(answerDeadline(waiting[0])!.dueAt).getTime() - now.getTime()) / 60_000
        const live = cards.filter((c) => c.verdict?.what !== 'dismissed' && c.issues.some((m) => m.state !== 'closed'))
        const maybeCommon = new Set(live.filter((c) => !c.verdict).flatMap((c) => c.issues.map((m) => m.id)))
        const alike = (i: Issue) => maybeCommon.has(i.id)
        const owned = open.filter((i) => i.owner?.id === me).length
        const gathered = waiting.filter(alike).length
        const title =
          whose !== 'all'
            ? t(`inbox.${whose === 'taught' ? 'taught' : 'yours'}${issues.length === 0 ? '-none' : ''}`, {
                n: issues.length,
                open: open.length,
              })
            : over
              ? t(titleOfClosed(issues.length, open.length), { n: open.length })
              : overdue > 0
                ? t('inbox.title-overdue', { n: overdue })
                : next !== undefined
                  ? t(gathered > 0 ? 'inbox.title-due-gathered' : 'inbox.title-due', {
                      n: waiting.length,
                      gathered,
                      left: minutesText(Math.max(0, next), lang),
                    })
                  : working.length > 0
                    ? t('inbox.title-unsolved', { n: working.length })
                    : t('inbox.title-none')
        return (
          <Page
            crumb={crumb}
            title={title}
            acts={may.triage && <SlideQrCodes run={run} modules={modules} />}
            rests={
              !whole
                ? t(whose === 'taught' ? 'inbox.taught-which' : 'inbox.yours-which')
                : over
                  ? t('inbox.closed-run')
                  : `${t('clock.in-time-means')}${lang === 'en' ? ' ' : ''}${t(`clock.${clock}`)}${lang === 'en' ? '.' : '。'}`
            }
          >
            <Columns>
              <Stack>
                {!over && (
                  <Panel title={t('inbox.waiting')} aside={t('inbox.by-due')}>
                    {waiting.length === 0 && <EmptyState>{t('inbox.waiting-none')}</EmptyState>}
                    <FirstOf rows={waiting}>
                      {(i, place) => (
                        <ActionItemCard
                          key={i.id}
                          title={t('quoted', { text: i.text })}
                          due={<Countdown dueAt={answerDeadline(i)!.dueAt} clock={t(`clock.${clock}`)} />}
                          acts={
                            <>
                              {may.triage && (
                                <Button kind={place === 0 ? 'main' : 'plain'} onClick={() => sort(i)}>
                                  {i.category ? t('triage.reply') : t('triage.done')}
                                </Button>
                              )}
                              <Button kind="quiet" onClick={() => onOpen(i.id)}>
                                {t('inbox.open')}
                              </Button>
                            </>
                          }
                        >
                          <ReportLine issue={i} alike={alike(i)} />
                        </ActionItemCard>
                      )}
                    </FirstOf>
                  </Panel>
                )}
                {working.length > 0 && (
                  <Reports title={t('inbox.working')} rows={working} over={over} onOpen={onOpen} />
                )}
                {closed.length > 0 && (
                  <details>
                    <summary className="muted">{t('inbox.closed-n', { n: closed.length })}</summary>
                    <div style={{ marginTop: 8 }}>
                      <Reports title={t('inbox.closed')} rows={closed} over={over} onOpen={onOpen} exportable />
                    </div>
                  </details>
                )}
              </Stack>
              <Stack>
                {live.length > 0 && (
                  <Panel title={live.some((c) => !c.verdict) ? t('inbox.cards') : t('inbox.commons')}>
                    {[...live]
                      .sort((a, b) => Number(a.verdict !== null) - Number(b.verdict !== null))
                      .map((c) => (
                        <CommonIssueItem key={c.id} card={c} issues={issues} />
                      ))}
                  </Panel>
                )}
                {whole && <Promptness of={promptness} breaches={breaches} onOpen={onOpen} />}
                {(whose !== 'own' || owned > 0) && !may.triage && !over && (
                  <p className="small">{whatReaderMayDo({ may, owned }, t)}</p>
                )}
              </Stack>
            </Columns>
            {sorting && (
              <TriageDrawer
                issue={issues.find((i) => i.id === sorting.id) ?? sorting}
                owners={owners}
                me={me}
                onClose={() => sort(null)}
              />
            )}
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

function ReportLine({ issue, alike }: { issue: Issue; alike: boolean }) {
  const t = useWords(words)
  const date = useDateText()
  return (
    <p className="muted">
      {whoReported(issue, t)} ·{' '}
      {issue.module
        ? t('issue.of-module', { number: issue.module.number, name: issue.module.name })
        : t('inbox.whole-run')}{' '}
      · {t(`theme.${issue.theme}`)} · {date(issue.at, issue.voice === 'anonymous' ? 'hour' : 'moment')}{' '}
      {issue.owner ? (
        <Chip colour={issue.ownerGone ? 'watch' : 'accent'}>
          {ownerText(issue, t)} · {t(`category.${issue.category!}`)}
        </Chip>
      ) : (
        <IssueStateChip state={issue.state} />
      )}
      {alike && (
        <>
          {' '}
          <Chip>{t('inbox.cards')}</Chip>
        </>
      )}
    </p>
  )
}

function Reports({
  title,
  rows,
  over,
  onOpen,
  exportable,
}: {
  title: string
  rows: Issue[]
  /** The run is closed. */
  over: boolean
  onOpen: (id: string) => void
  exportable?: boolean
}) {
  const t = useWords(words)
  const date = useDateText()
  return (
    <Panel title={title}>
      <DataTable<Issue>
        caption={title}
        rows={rows}
        keyOf={(i) => i.id}
        onOpen={(i) => onOpen(i.id)}
        exportable={exportable}
        columns={[
          { key: 'text', title: t('inbox.text'), width: '44%', show: (i) => i.text, text: (i) => i.text },
          {
            key: 'who',
            title: t('step.reported'),
            muted: true,
            show: (i) => whoReported(i, t),
            text: (i) => whoReported(i, t),
          },
          {
            key: 'category',
            title: t('triage.category'),
            muted: true,
            show: (i) => <span style={{ whiteSpace: 'nowrap' }}>{i.category ? t(`category.${i.category}`) : '—'}</span>,
            text: (i) => (i.category ? t(`category.${i.category}`) : null),
          },
          {
            key: 'owner',
            title: t('triage.owner'),
            muted: true,
            wideOnly: true,
            show: (i) => ownerText(i, t),
            text: (i) => i.owner?.name ?? null,
          },
          {
            key: 'state',
            title: '',
            show: (i) => <IssueStateChip state={i.state} />,
            text: (i) => t(`state.${i.state}`),
          },
          {
            key: 'due',
            title: t('clock.solution'),
            show: (i) => {
              const s = solutionOf(i, over)
              return s === null ? (
                t('inbox.unsolved')
              ) : 'solvedAt' in s ? (
                date(s.solvedAt, 'date')
              ) : (
                <Countdown dueAt={s.dueAt} />
              )
            },
            text: (i) => {
              const s = solutionOf(i, over)
              return s === null ? t('inbox.unsolved') : 'solvedAt' in s ? s.solvedAt : s.dueAt
            },
          },
        ]}
      />
    </Panel>
  )
}
