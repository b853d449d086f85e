// What was found, what is changed because of it, whether it helped — and what the last run carried over.
import {
  ActionItemCard,
  QueryBoundary,
  Button,
  Chip,
  Columns,
  EmptyState,
  DataTable,
  StatusMark,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useSay,
  useWords,
} from '../../ui/public.ts'
import type { Colour } from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import type { Candidate, Finding, FindingState } from '../contract.ts'
import { getImprovement } from '../contract.ts'
import { words } from '../words.ts'
import { CarriedFindings } from './CarriedFindings.tsx'
import { RaiseFindingForm } from './RaiseFindingForm.tsx'
import type { RaiseFindingStart } from './RaiseFindingForm.tsx'

type Answer = z.output<typeof getImprovement.answer>
type Say = ReturnType<typeof useWords<typeof words>>
export const stateColours: Record<FindingState, Colour | 'accent'> = {
  open: 'watch',
  diagnosed: 'watch',
  changed: 'accent',
  unclear: 'none',
  reopened: 'bad',
  settled: 'good',
  dropped: 'none',
}

export function ImprovePage({
  run,
  crumb,
  modules,
}: {
  run: { id: string; name: string; state: string }
  crumb: ReactNode
  modules: { id: string; number: number; name: string }[]
}) {
  const t = useWords(words)
  const date = useDateText()
  const asked = useApiQuery(getImprovement, { params: { run: run.id } })
  const [raising, setRaising] = useState<RaiseFindingStart | null>(null)
  const blank: RaiseFindingStart = {
    module: null,
    theme: 'other',
    title: '',
    from: { kind: 'observation', id: null },
    indicator: null,
  }
  return (
    <QueryBoundary of={asked}>
      {(a) => (
        <Page
          crumb={crumb}
          title={headline(a, { t, date, state: run.state })}
          rests={t('page.evidence', { n: a.withoutEvidence })}
          acts={a.mayDecide && <Button onClick={() => setRaising(blank)}>{t('page.raise-own')}</Button>}
        >
          <Columns>
            <Stack>
              {a.before && (
                <CarriedFindings
                  carried={a.carried}
                  run={run.id}
                  before={a.before.name}
                  begun={run.state !== 'preparing'}
                  modules={modules}
                  mayDecide={a.mayDecide}
                />
              )}
              <Findings findings={a.findings} run={run.id} />
            </Stack>
            <Stack>
              {run.state !== 'closed' && (
                <Panel title={t('page.candidates')}>
                  {a.candidates.length === 0 && <EmptyState>{t('page.candidates-none')}</EmptyState>}
                  {a.candidates.map((c) => (
                    <CandidateAct
                      key={c.id}
                      candidate={c}
                      onRaise={
                        a.mayDecide
                          ? (title) =>
                              setRaising({
                                module: c.module?.id ?? null,
                                theme: c.theme,
                                title,
                                from: { kind: c.kind, id: c.id },
                                indicator: c.indicator,
                              })
                          : undefined
                      }
                    />
                  ))}
                </Panel>
              )}
            </Stack>
          </Columns>
          {raising && (
            <RaiseFindingForm run={run.id} start={raising} modules={modules} onClose={() => setRaising(null)} />
          )}
        </Page>
      )}
    </QueryBoundary>
  )
}

function headline(
  { findings, carried, before }: Answer,
  { t, date, state }: { t: Say; date: (at: string, form: 'date') => string; state: string },
): string {
  const left = findings.filter((f) => !['settled', 'dropped'].includes(f.state))
  const handed = left.filter((f) => f.answers.length > 0).length
  if (state === 'closed' && left.length > 0)
    return handed === left.length
      ? t('page.h1-left-answered', { n: left.length })
      : t(handed > 0 ? 'page.h1-left-some' : 'page.h1-left', { n: left.length, answered: handed })
  const unanswered = carried.filter((d) => !d.answered).length
  if (unanswered > 0)
    return t(state === 'preparing' ? 'page.h1-carried' : 'page.h1-carried-begun', {
      before: before?.name ?? '',
      n: unanswered,
    })
  const back = [...carried].sort((a, b) => b.returned - a.returned)[0]
  if (back && back.returned > 0) return t('page.h1-returned', { title: back.finding.title })
  const count = (...states: FindingState[]) => findings.filter((f) => states.includes(f.state)).length
  if (count('reopened', 'unclear') > 0) return t('page.h1-reopened', { n: count('reopened', 'unclear') })
  if (count('open', 'diagnosed') > 0) return t('page.h1-open', { n: count('open', 'diagnosed') })
  const waiting = findings
    .filter((f) => f.state === 'changed')
    .map((f) => f.changes.at(-1)!.recheckOn)
    .sort()
  if (waiting.length > 0) return t('page.h1-waiting', { n: waiting.length, day: date(waiting[0]!, 'date') })
  if (carried.length > 0 && findings.length === 0 && state === 'preparing')
    return t('page.h1-carried-open', { before: before?.name ?? '', n: carried.length })
  return count('settled') > 0 ? t('page.h1-settled', { n: count('settled') }) : t('page.h1-none')
}

function Findings({ findings, run }: { findings: Finding[]; run: string }) {
  const t = useWords(words)
  const date = useDateText()
  const go = useNavigate()
  const last = (f: Finding) => f.changes.at(-1)
  return (
    <Panel title={t('page.findings')}>
      <DataTable<Finding>
        caption={t('page.findings')}
        rows={findings}
        keyOf={(f) => f.id}
        onOpen={(f) => void go(`/runs/${run}/improve/${f.id}`)}
        exportable={findings.length > 0}
        empty={t('page.h1-none')}
        columns={[
          {
            key: 'title',
            title: t('page.finding'),
            width: '34%',
            show: (f) => (
              <>
                {f.title} {f.recurs && <Chip colour="bad">{t('page.recurs')}</Chip>}
              </>
            ),
            text: (f) => f.title,
          },
          {
            key: 'module',
            title: t('page.module'),
            muted: true,
            show: (f) => (
              <span style={{ whiteSpace: 'nowrap' }}>
                {f.module ? t('page.module-n', { number: f.module.number }) : t('page.whole-run')}
              </span>
            ),
            text: (f) => f.module?.number ?? null,
          },
          {
            key: 'change',
            title: t('change.title'),
            muted: true,
            show: (f) =>
              last(f)
                ? `${t(`kind.${last(f)!.kind}`)} · ${last(f)!.title}`
                : f.carry
                  ? t('finding.carried', { text: f.carry.text })
                  : '—',
            text: (f) => last(f)?.title ?? null,
          },
          {
            key: 'recheck',
            title: t('recheck.title'),
            muted: true,
            show: (f) => (
              <span style={{ whiteSpace: 'nowrap' }}>
                {last(f) ? date(last(f)!.rechecks.at(-1)?.onDay ?? last(f)!.recheckOn, 'date') : '—'}
              </span>
            ),
            text: (f) => last(f)?.recheckOn ?? null,
          },
          {
            key: 'state',
            title: '',
            show: (f) => <Chip colour={stateColours[f.state]}>{t(`state.${f.state}`)}</Chip>,
            text: (f) => t(`state.${f.state}`),
          },
        ]}
      />
    </Panel>
  )
}

function CandidateAct({ candidate, onRaise }: { candidate: Candidate; onRaise?: (title: string) => void }) {
  const t = useWords(words)
  const say = useSay()
  return (
    <ActionItemCard
      title={say(candidate.title)}
      due={
        <StatusMark colour={candidate.kind === 'issue' ? 'bad' : 'watch'}>
          {t(candidate.kind === 'issue' ? 'page.recurs' : `origin.${candidate.kind}`)}
        </StatusMark>
      }
      acts={
        onRaise && (
          <Button kind="main" onClick={() => onRaise(say(candidate.title))}>
            {t('page.raise')}
          </Button>
        )
      }
    >
      <p className="muted">
        {candidate.module && `${t('page.module-n', { number: candidate.module.number })} · `}
        {say(candidate.because)}
      </p>
    </ActionItemCard>
  )
}
