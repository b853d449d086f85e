// Self against others, competency by competency, over the people of a run.
import { DataTable, numberText, Panel, useDateText, useLang, useReason, useSay, useWords } from '../../../ui/public.ts'
import type { RoundFigures } from '../../read/feedback-360/contract.ts'
import { words } from './words.ts'

type Item = RoundFigures['items'][number]

export function SelfOthersGapTable({
  name,
  closedAt,
  figures,
}: {
  name: string
  closedAt: string
  figures: RoundFigures
}) {
  const t = useWords(words)
  const say = useSay()
  const because = useReason(words)
  const date = useDateText()
  const { lang } = useLang()
  const two = (x: number | null, signed = false) => (x === null ? '—' : numberText(x, { digits: 2, signed }, lang))
  const rows = [...figures.items].sort((a, b) => (a.others ?? 9) - (b.others ?? 9))
  const sides = (i: Item) =>
    i.sides
      .map((s) => t('table.one-side', { side: t(`side.${s.side}`), mean: two(s.mean), people: s.people }))
      .join(' · ')
  const agreement = (i: Item) =>
    i.agreement === null
      ? t('agree.none')
      : t('agree', { mean: two(i.agreement.mean), single: two(i.agreement.single), within: two(i.agreement.within) })
  return (
    <Panel title={t('table.title', { name })} aside={t('table.aside', { at: date(closedAt, 'date') })}>
      <DataTable<Item>
        caption={t('table.title', { name })}
        rows={rows}
        keyOf={(i) => i.item}
        exportable
        columns={[
          { key: 'item', title: t('table.item'), show: (i) => <b>{say(i.name)}</b>, text: (i) => say(i.name) },
          { key: 'others', title: t('table.others'), figure: true, show: (i) => two(i.others), sort: (i) => i.others },
          { key: 'self', title: t('table.self'), figure: true, show: (i) => two(i.self), sort: (i) => i.self },
          {
            key: 'gap',
            title: t('table.gap'),
            figure: true,
            show: (i) => (i.gap ? <b>{two(i.gap.value, true)}</b> : '—'),
            sort: (i) => i.gap?.value ?? null,
          },
          {
            key: 'interval',
            title: t('table.interval'),
            figure: true,
            text: (i) => (i.gap ? `${i.gap.low} … ${i.gap.high}` : null),
            show: (i) =>
              i.gap ? (
                <>
                  {two(i.gap.low, true)} … {two(i.gap.high, true)}
                  {i.gap.few && <span className="small watch"> {t('few')}</span>}
                </>
              ) : (
                <span className="small">{i.refusal && because(i.refusal, 'refused.')}</span>
              ),
          },
          {
            key: 'n',
            title: t('table.n'),
            figure: true,
            show: (i) => i.gap?.pairs ?? i.n,
            text: (i) => i.gap?.pairs ?? i.n,
          },
          {
            key: 'sides',
            title: t('table.sides'),
            muted: true,
            show: (i) => <span className="small">{sides(i) || '—'}</span>,
            text: sides,
          },
          {
            key: 'agree',
            title: t('table.agree'),
            muted: true,
            text: agreement,
            show: (i) => (
              <span className="small">
                {agreement(i)}
                {i.agreement?.weak && (
                  <span className="watch">
                    {' '}
                    <span className="mark" />
                    {t('agree.weak')}
                  </span>
                )}
              </span>
            ),
          },
        ]}
      />
      <p className="small padded">
        {figures.alpha === null ? (
          t('alpha.none')
        ) : (
          <span className={figures.alpha.weak ? 'watch' : undefined}>
            {figures.alpha.weak && <span className="mark" />}
            {t(figures.alpha.weak ? 'alpha.weak' : 'alpha', {
              value: two(figures.alpha.value),
              people: figures.alpha.people,
            })}
          </span>
        )}
      </p>
    </Panel>
  )
}
