// Before the run: a wait-list lottery or staggered starts, drawn on record, and the two periods of figures that are needed.
import {
  Button,
  RadioField,
  CopyButton,
  DateField,
  Drawer,
  Form,
  newId,
  NumberField,
  Panel,
  TextField,
  useDateText,
  useApiMutation,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { Draw, Evaluation } from '../contract.ts'
import { drawLottery } from '../contract.ts'
import { words } from '../words.ts'

const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export function WaitListLottery({ run, view, mayDraw }: { run: string; view: Evaluation; mayDraw: boolean }) {
  const t = useWords(words)
  const [drawing, draw] = useState(false)
  return (
    <Panel
      title={t('schedule.title')}
      padded
      acts={
        mayDraw && (
          <Button kind={view.draws.length > 0 ? 'plain' : 'main'} onClick={() => draw(true)}>
            {t(view.draws.length > 0 ? 'schedule.again' : 'schedule.draw')}
          </Button>
        )
      }
    >
      <p>{t('schedule.lead')}</p>
      {view.draws.length === 0 ? (
        <p className="muted">{t('schedule.not-drawn')}</p>
      ) : (
        view.draws.map((d) => <Drawn key={d.number} draw={d} />)
      )}
      {drawing && <Drawing run={run} view={view} onClose={() => draw(false)} />}
    </Panel>
  )
}

/** A draw: when, by whom, its seed, and who is in which wave. */
function Drawn({ draw }: { draw: Draw }) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const date = useDateText()
  return (
    <div style={{ marginTop: 12 }}>
      <p>
        {t('schedule.drawn', {
          number: draw.number,
          by: draw.drawnBy,
          at: date(draw.drawnAt, 'moment'),
          hash: draw.hash.slice(0, 12),
        })}
      </p>
      {draw.because && <p className="small">「{draw.because}」</p>}
      {draw.waves.map((w, i) => (
        <details key={w.start}>
          <summary>{t('schedule.wave', { n: i + 1, start: date(w.start, 'date'), people: w.people.length })}</summary>
          <p className="muted">{punctuation.list(w.people.map((p) => p.name))}</p>
          <CopyButton text={w.people.map((p) => `${p.employeeNo ?? ''}\t${p.name}`).join('\n')}>
            {t('schedule.copy')}
          </CopyButton>
        </details>
      ))}
      <p className="small" style={{ overflowWrap: 'anywhere' }}>
        {t('schedule.seed', { seed: draw.seed })}
      </p>
    </div>
  )
}

function Drawing({ run, view, onClose }: { run: string; view: Evaluation; onClose: () => void }) {
  const t = useWords(words)
  const [id] = useState(newId)
  const [how, setHow] = useState<'wait-list' | 'waves'>('wait-list')
  const [by, setBy] = useState<'person' | 'team'>('person')
  const [second, setSecond] = useState(shifted(view.suggestion.after.to, 1))
  const [count, setCount] = useState<number | null>(3)
  const [apart, setApart] = useState<number | null>(4)
  const [because, setBecause] = useState('')
  const submit = useApiMutation(drawLottery, { then: onClose })
  const starts =
    how === 'wait-list'
      ? [view.startsOn, second]
      : Array.from({ length: Math.min(6, Math.max(2, count ?? 2)) }, (_, i) =>
          shifted(view.startsOn, 7 * i * Math.max(1, apart ?? 1)),
        )
  const held = view.draws.length > 0 && !because.trim()
  return (
    <Drawer open onClose={onClose} title={t('schedule.title')}>
      <Form
        send={t('schedule.draw')}
        busy={submit.isPending}
        error={submit.error}
        held={held}
        onSend={() => submit.mutate({ params: { run }, body: { id, by, starts, because } })}
      >
        <RadioField
          label={t('schedule.how')}
          value={how}
          onChange={setHow}
          options={(['wait-list', 'waves'] as const).map((v) => ({
            value: v,
            label: t(`schedule.${v}`),
            help: t(`schedule.${v}-help`),
          }))}
        />
        <RadioField
          label={t('schedule.unit')}
          value={by}
          onChange={setBy}
          options={(['person', 'team'] as const).map((v) => ({ value: v, label: t(`schedule.${v}`) }))}
        />
        {how === 'wait-list' ? (
          <DateField
            label={t('schedule.second')}
            value={second}
            first={shifted(view.startsOn, 1)}
            onChange={setSecond}
          />
        ) : (
          <>
            <NumberField label={t('schedule.count')} value={count} low={2} high={6} step={1} onChange={setCount} />
            <NumberField label={t('schedule.apart')} value={apart} low={1} high={26} step={1} onChange={setApart} />
          </>
        )}
        <p className="small">{t('schedule.audit')}</p>
        {view.draws.length > 0 && (
          <TextField label={t('schedule.because')} value={because} most={400} onChange={setBecause} />
        )}
      </Form>
    </Drawer>
  )
}
