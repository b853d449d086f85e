// One finding: the evidence both ways, the verdict, the change with what it rests on, and whether it helped.
import {
  Asked,
  Button,
  Choice,
  Chip,
  Columns,
  Form,
  LongText,
  Modal,
  newId,
  Note,
  Page,
  Pick,
  Sheet,
  Stack,
  useAsk,
  useDateText,
  useSay,
  useTell,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { Cause, ChangeKind, Finding } from '../contract.ts'
import { addDiagnosis, carryFinding, causes, changeKinds, dropFinding, getFinding } from '../contract.ts'
import type { Remedy } from '../rules/remedy.ts'
import { words } from '../words.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { Changes, figure } from './Changes.tsx'
import { Remedies } from './Remedies.tsx'
import { Signs } from './Signs.tsx'
import { stateColours } from './ImprovePage.tsx'

type Answer = z.output<typeof getFinding.answer>

export function FindingPage({ finding: id, run, crumb }: { finding: string; run: string; crumb: ReactNode }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const asked = useAsk(getFinding, { params: { finding: id } })
  const [doing, set] = useState<'change' | 'carry' | 'drop' | null>(null)
  const [remedy, take] = useState<Remedy | null>(null)
  return (
    <Asked of={asked}>
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
                {t('finding.raised', { by: f.by ?? '', when: date(f.at, 'date'), origin: '' })}
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
                <Changes finding={f} mayDecide={a.mayDecide} />
                <Sheet
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
                      <Signs signs={a.signs} />
                      <p className="small" style={{ marginTop: 12 }}>
                        <Link to={`/runs/${f.run}/tests`}>{t('finding.questions')}</Link>
                      </p>
                    </>
                  ) : (
                    <p className="muted">{t('finding.no-module')}</p>
                  )}
                </Sheet>
              </Stack>
              <Stack>
                <Verdicts f={f} />
                {mayChange && cause && (
                  <Remedies
                    cause={cause}
                    indicators={a.choices.indicators}
                    onTake={(one) => {
                      take(one)
                      set('change')
                    }}
                  />
                )}
                {f.carry && <Note>{t('finding.carried', { text: f.carry.text })}</Note>}
                {f.dropped && (
                  <Note kind="watch">
                    {f.dropped.because}{' '}
                    <span className="small">
                      {f.dropped.by} · {date(f.dropped.at, 'date')}
                    </span>
                  </Note>
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
    </Asked>
  )
}

function Verdicts({ f }: { f: Finding }) {
  const t = useWords(words)
  const date = useDateText()
  if (f.diagnoses.length === 0) return null
  return (
    <Sheet title={t('finding.verdict')} padded>
      {[...f.diagnoses].reverse().map((d) => (
        <div key={d.id} style={{ marginBottom: 8 }}>
          <b>{t(`cause.${d.verdict}`)}</b>{' '}
          <span className="small">
            {d.by} · {date(d.at, 'date')}
          </span>
          <p className="muted">{d.because}</p>
        </div>
      ))}
    </Sheet>
  )
}

function Diagnosing({ a }: { a: Answer }) {
  const t = useWords(words)
  const [id] = useState(newId)
  const [verdict, setVerdict] = useState<Cause | null>(a.leaning)
  const [because, setBecause] = useState('')
  const send = useTell(addDiagnosis)
  return (
    <Sheet title={t('finding.record')} padded>
      <Form
        send={t('finding.record')}
        busy={send.isPending}
        error={send.error}
        held={!verdict || !because.trim()}
        onSend={() => send.mutate({ params: { finding: a.finding.id }, body: { id, verdict: verdict!, because } })}
      >
        <Choice<Cause>
          label={t('finding.verdict')}
          value={verdict}
          onChange={setVerdict}
          options={causes.map((c) => ({ value: c, label: t(`cause.${c}`) }))}
        />
        <LongText label={t('finding.because')} value={because} most={400} rows={2} onChange={setBecause} />
      </Form>
    </Sheet>
  )
}

function Carrying({ finding, onClose }: { finding: string; onClose: () => void }) {
  const t = useWords(words)
  const [text, setText] = useState('')
  const [kind, setKind] = useState<ChangeKind>('form')
  const send = useTell(carryFinding, { then: onClose })
  return (
    <Modal open onClose={onClose} title={t('finding.carry')}>
      <Form
        send={t('finding.carry')}
        busy={send.isPending}
        error={send.error}
        held={!text.trim()}
        onSend={() => send.mutate({ params: { finding }, body: { text, kind } })}
      >
        <LongText label={t('finding.carry-what')} value={text} most={400} rows={2} onChange={setText} />
        <Pick<ChangeKind>
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
  const send = useTell(dropFinding, { then: onClose })
  return (
    <Modal open onClose={onClose} title={t('finding.drop')}>
      <Form
        send={t('finding.drop')}
        busy={send.isPending}
        error={send.error}
        held={!because.trim()}
        onSend={() => send.mutate({ params: { finding }, body: { because } })}
      >
        <LongText label={t('finding.drop-why')} value={because} most={400} rows={2} onChange={setBecause} />
      </Form>
    </Modal>
  )
}
