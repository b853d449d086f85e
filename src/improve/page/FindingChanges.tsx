// Changes made because of a finding: expected effect, what they rest on, and the verdict of their day.
import {
  Button,
  Chip,
  DateField,
  DescriptionList,
  StatusMark,
  numberText,
  Panel,
  useDateText,
  useLang,
  useSay,
  useApiMutation,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import type { Colour } from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Change, Finding, Recheck, Verdict } from '../contract.ts'
import { rescheduleRecheck } from '../contract.ts'
import { words } from '../words.ts'

const verdictColours: Record<Verdict, Colour> = { effective: 'good', ineffective: 'bad', 'cannot-tell': 'none' }

/** A value in its unit. */
export const figure = (value: number, unit: string): string =>
  unit === 'percent' ? `${value.toFixed(1)}%` : unit === 'of5' ? `${value.toFixed(1)} / 5` : value.toFixed(1)

export function FindingChanges({ finding, mayDecide }: { finding: Finding; mayDecide: boolean }) {
  return (
    <>
      {[...finding.changes].reverse().map((c) => (
        <ChangeSheet key={c.id} change={c} mayDecide={mayDecide} />
      ))}
    </>
  )
}

function ChangeSheet({ change: c, mayDecide }: { change: Change; mayDecide: boolean }) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const say = useSay()
  const date = useDateText()
  const from =
    c.fromValue === null
      ? t('change.no-baseline')
      : c.fromN
        ? punctuation.aside(figure(c.fromValue, c.indicator.unit), `n=${c.fromN}`)
        : figure(c.fromValue, c.indicator.unit)
  const last = c.rechecks.at(-1)
  const facts: [ReactNode, ReactNode][] = [
    [t('change.because'), c.because],
    [
      t('change.expect'),
      t('change.expected', { indicator: say(c.indicator.name), from, to: figure(c.toValue, c.indicator.unit) }),
    ],
    [
      t('change.rests'),
      <ul key="c" style={{ margin: 0, paddingLeft: 18 }}>
        {c.cites.map((x, i) => (
          <li key={i}>
            {punctuation.label(t(`origin.${x.kind}` as keyof typeof words), '')}
            {x.kind === 'measure' && c.fromValue !== null ? (
              t('finding.datum', {
                indicator: say(c.indicator.name),
                value: figure(c.fromValue, c.indicator.unit),
                n: c.fromN,
              })
            ) : x.href ? (
              <Link to={x.href}>{x.text}</Link>
            ) : (
              x.text
            )}
          </li>
        ))}
      </ul>,
    ],
    ...c.rechecks.map((r): [ReactNode, ReactNode] => [
      t('recheck.on', { day: date(r.onDay, 'date') }),
      <RecheckSaid key={r.id} recheck={r} unit={c.indicator.unit} />,
    ]),
    ...(c.rechecks.some((r) => r.onDay === c.recheckOn)
      ? []
      : [[t('recheck.title'), t('change.next', { day: date(c.recheckOn, 'date') })] as [ReactNode, ReactNode]]),
  ]
  return (
    <Panel title={`${t(`kind.${c.kind}`)} · ${c.title}`} aside={c.runName} padded>
      <p className="small">
        {t('change.applied', {
          by: c.by ?? '',
          when: date(c.at, 'date'),
          day: date(c.effectiveOn, 'date'),
          version: c.planVersion,
        })}
      </p>
      <DescriptionList facts={facts} />
      {mayDecide && last?.verdict === 'cannot-tell' && c.recheckOn === last.onDay && <Again change={c.id} />}
    </Panel>
  )
}

function RecheckSaid({ recheck: r, unit }: { recheck: Recheck; unit: string }) {
  const t = useWords(words)
  const { lang } = useLang()
  const gain = (x: number) => numberText(x, { digits: 1, signed: true }, lang)
  return (
    <>
      <p>
        <Chip colour={verdictColours[r.verdict]}>
          <span className="mark" aria-hidden="true" />
          {t(`verdict.${r.verdict}`)}
        </Chip>{' '}
        {t(`why.${r.code}` as keyof typeof words, { least: r.least })}
      </p>
      <p className="muted">
        {r.before && t('recheck.before', { value: figure(r.before.value, unit), n: r.before.n })}
        {r.before && r.after && ' → '}
        {r.after && t('recheck.after', { value: figure(r.after.value, unit), n: r.after.n })}
      </p>
      {r.gain !== null && (
        <p className="muted">
          <StatusMark colour={verdictColours[r.verdict]}>
            {r.low !== null && r.high !== null
              ? t('recheck.gain', { gain: gain(r.gain), low: gain(r.low), high: gain(r.high) })
              : t('recheck.gain-only', { gain: gain(r.gain) })}
          </StatusMark>
        </p>
      )}
    </>
  )
}

function Again({ change }: { change: string }) {
  const t = useWords(words)
  const [on, setOn] = useState('')
  const move = useApiMutation(rescheduleRecheck)
  return (
    <div className="acts" style={{ marginTop: 8, alignItems: 'end' }}>
      <DateField label={t('change.again')} value={on} onChange={setOn} />
      <Button busy={move.isPending} disabled={!on} onClick={() => move.mutate({ params: { change }, body: { on } })}>
        {t('change.recheck')}
      </Button>
    </div>
  )
}
