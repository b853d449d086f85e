// One finding: the evidence both ways, the verdict, the change with what it rests on, and whether it helped.
import {
  QueryBoundary,
  Button,
  RadioField,
  Chip,
  Columns,
  Form,
  TextAreaField,
  Modal,
  newId,
  Callout,
  Page,
  SelectField,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useSay,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { Cause, ChangeKind, Finding } from '../contract.ts'
import { addDiagnosis, carryFinding, causes, changeKinds, dropFinding, getFinding } from '../contract.ts'
import type { SuggestedChange } from '../rules/suggested-change.ts'
import { words } from '../words.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { FindingChanges, figure } from './FindingChanges.tsx'
import { SuggestedChanges } from './SuggestedChanges.tsx'
import { DiagnosisEvidence } from './DiagnosisEvidence.tsx'
import { stateColours } from './ImprovePage.tsx'

type Answer = z.output<typeof getFinding.answer>

export function FindingPage({ finding: id, run, crumb }: { finding: string; run: string; crumb: ReactNode }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const asked = useApiQuery(getFinding, { params: { finding: id } })
  const [doing, set] = useState<'change' | 'carry' | 'drop' | null>(null)
  const [remedy, take] = useState<SuggestedChange | null>(null)
  return (
    <QueryBoundary of={asked}>
      {(a) => {
        const f = a.finding
        const over = f.state === 'settled' || f.state === 'dropped'
        const cause = f.diagnoses.at(-1)?.verdict
        const title = t(`finding.h1.${f.state}`, {
          title: f.title,
          cause: cause ? t(`cause.${cause}`) : '',
          day: f.changes.at(-1) ? date(f.changes.at(-1)!.recheckOn, 'date') : '',
        })
        const mayChange = a.mayDecide && !over && f.state !== 'changed'
        return (
          <Page
            crumb={
              <>
                {crumb} / <Link to={`/runs/${run}/improve`}>{t('finding.back')}</Link>
              </>
            }
            title={title}
            badge={<Chip colour={stateColours[f.state]}>{t(`state.${f.state}`)}</Chip>}
            rests={
              <>
                {f.module && `${t('page.module-n', { number: f.module.number })} ${f.module.name} · `}
                {f.datum &&
                  `${t('finding.datum', { indicator: say(f.datum.indicator), value: figure(f.datum.value, f.datum.unit), n: f.datum.n })} · `}
                {t(f.by ? 'finding.raised' : 'finding.raised-itself', {
                  by: f.by,
                  when: date(f.at, 'date'),
                  origin: '',
                })}
                {f.from.href ? <Link to={f.from.href}>{t(`origin.${f.from.kind}`)}</Link> : t(`origin.${f.from.kind}`)}
              </>
            }
            acts={
              mayChange && (
                <>
                  <Button
                    kind={f.diagnoses.length > 0 ? 'main' : 'plain'}
                    onClick={() => {
                      take(null)
                      set('change')
                    }}
                  >
                    {t('finding.decide')}
                  </Button>
                  {!f.carry && <Button onClick={() => set('carry')}>{t('finding.carry')}</Button>}
                  <Button kind="quiet" onClick={() => set('drop')}>
                    {t('finding.drop')}
                  </Button>
                </>
              )
            }
          >
            <Columns>
              <Stack>
                <FindingChanges finding={f} mayDecide={a.mayDecide} />
                <Panel
                  title={t('finding.diagnosis')}
                  aside={
                    a.signs.length > 0
                      ? a.leaning
                        ? t('finding.leaning', { cause: t(`cause.${a.leaning}`) })
                        : t('finding.no-leaning')
                      : undefined
                  }
                  padded
                >
                  {a.signs.length > 0 ? (
                    <>
                      <DiagnosisEvidence signs={a.signs} />
                      <p className="small" style={{ marginTop: 12 }}>
                        <Link to={`/runs/${f.run}/tests`}>{t('finding.questions')}</Link>
                      </p>
                    </>
                  ) : (
                    <p className="muted">{t('finding.no-module')}</p>
                  )}
                </Panel>
              </Stack>
              <Stack>
                <Verdicts f={f} />
                {mayChange && cause && (
                  <SuggestedChanges
                    cause={cause}
                    indicators={a.choices.indicators}
                    onTake={(one) => {
                      take(one)
                      set('change')
                    }}
                  />
                )}
                {f.carry && <Callout>{t('finding.carried', { text: f.carry.text })}</Callout>}
                {f.dropped && (
                  <Callout kind="watch">
                    {f.dropped.because}{' '}
                    <span className="small">
                      {f.dropped.by} · {date(f.dropped.at, 'date')}
                    </span>
                  </Callout>
                )}
                {a.mayDecide && !over && f.state !== 'changed' && <Diagnosing key={f.diagnoses.length} a={a} />}
              </Stack>
            </Columns>
            {doing === 'change' && (
              <ChangeForm key={remedy?.code ?? ''} answer={a} remedy={remedy} onClose={() => set(null)} />
            )}
            {doing === 'carry' && <Carrying finding={f.id} onClose={() => set(null)} />}
            {doing === 'drop' && <Dropping finding={f.id} onClose={() => set(null)} />}
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

function Verdicts({ f }: { f: Finding }) {
  const t = useWords(words)
  const date = useDateText()
  if (f.diagnoses.length === 0) return null
  return (
    <Panel title={t('finding.verdict')} padded>
      {[...f.diagnoses].reverse().map((d) => (
        <div key={d.id} style={{ marginBottom: 8 }}>
          <b>{t(`cause.${d.verdict}`)}</b>{' '}
          <span className="small">
            {d.by} · {date(d.at, 'date')}
          </span>
          <p className="muted">{d.because}</p>
        </div>
      ))}
    </Panel>
  )
}

function Diagnosing({ a }: { a: Answer }) {
  const t = useWords(words)
  const [id] = useState(newId)
  const [verdict, setVerdict] = useState<Cause | null>(a.leaning)
  const [because, setBecause] = useState('')
  const send = useApiMutation(addDiagnosis)
  return (
    <Panel title={t('finding.record')} padded>
      <Form
        send={t('finding.record')}
        busy={send.isPending}
        error={send.error}
        held={!verdict || !because.trim()}
        onSend={() => send.mutate({ params: { finding: a.finding.id }, body: { id, verdict: verdict!, because } })}
      >
        <RadioField<Cause>
          label={t('finding.verdict')}
          value={verdict}
          onChange={setVerdict}
          options={causes.map((c) => ({ value: c, label: t(`cause.${c}`) }))}
        />
        <TextAreaField label={t('finding.because')} value={because} most={400} rows={2} onChange={setBecause} />
      </Form>
    </Panel>
  )
}

function Carrying({ finding, onClose }: { finding: string; onClose: () => void }) {
  const t = useWords(words)
  const [text, setText] = useState('')
  const [kind, setKind] = useState<ChangeKind>('form')
  const send = useApiMutation(carryFinding, { then: onClose })
  return (
    <Modal open onClose={onClose} title={t('finding.carry')}>
      <Form
        send={t('finding.carry')}
        busy={send.isPending}
        error={send.error}
        held={!text.trim()}
        onSend={() => send.mutate({ params: { finding }, body: { text, kind } })}
      >
        <TextAreaField label={t('finding.carry-what')} value={text} most={400} rows={2} onChange={setText} />
        <SelectField<ChangeKind>
          label={t('change.kind')}
          value={kind}
          onChange={setKind}
          options={changeKinds.map((k) => ({ value: k, label: t(`kind.${k}`) }))}
        />
      </Form>
    </Modal>
  )
}

function Dropping({ finding, onClose }: { finding: string; onClose: () => void }) {
  const t = useWords(words)
  const [because, setBecause] = useState('')
  const send = useApiMutation(dropFinding, { then: onClose })
  return (
    <Modal open onClose={onClose} title={t('finding.drop')}>
      <Form
        send={t('finding.drop')}
        busy={send.isPending}
        error={send.error}
        held={!because.trim()}
        onSend={() => send.mutate({ params: { finding }, body: { because } })}
      >
        <TextAreaField label={t('finding.drop-why')} value={because} most={400} rows={2} onChange={setBecause} />
      </Form>
    </Modal>
  )
}
