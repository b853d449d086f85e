// One person's 360 report, for this person and the direct superior.
import {
  QueryBoundary,
  DataTable,
  numberText,
  Page,
  Panel,
  useApiQuery,
  useDateText,
  useLang,
  useSay,
  useWords,
} from '../../../ui/public.ts'
import type { ReactNode } from 'react'
import type { PersonFigures } from '../../read/feedback-360/contract.ts'
import { getPersonReport } from '../../read/feedback-360/contract.ts'
import { BackToRounds } from './Feedback360Page.tsx'
import { words } from './words.ts'

type Item = PersonFigures['items'][number]
type Group = Item['groups'][number]

export function Feedback360PersonPage({
  run,
  round,
  person,
  crumb,
}: {
  run: string
  round: string
  person: string
  crumb: ReactNode
}) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const { lang } = useLang()
  const asked = useApiQuery(getPersonReport, { params: { run, round, person } })
  const two = (x: number | null, signed = false) => (x === null ? '—' : numberText(x, { digits: 2, signed }, lang))
  const join = lang === 'zh' ? '、' : ', '
  const names = (sides: readonly Item['hidden'][number][]) => sides.map((s) => t(`side.${s}`)).join(join)
  const mean = (g: Group) => (g.band ? t(`band.${g.band}`) : numberText(g.mean, { digits: 1 }, lang))
  const groups = (i: Item) =>
    [
      ...(i.superior
        ? [
            t('person.group', {
              sides: t('side.superior'),
              mean: numberText(i.superior.mean, { digits: 1 }, lang),
              n: i.superior.n,
            }),
          ]
        : []),
      ...i.groups.map((g) =>
        t('person.group', { sides: g.sides.map((s) => t(`side.${s}`)).join('+'), mean: mean(g), n: g.n }),
      ),
    ].join(' · ')
  return (
    <QueryBoundary of={asked} lines={8}>
      {(report) => {
        const rated = report.figures.items.filter((i) => i.others !== null)
        const low = [...rated].sort((a, b) => a.others!.mean - b.others!.mean)[0]
        const far = rated.filter((i) => i.gap !== null).sort((a, b) => Math.abs(b.gap!) - Math.abs(a.gap!))[0]
        const title =
          low && far
            ? t(report.own ? 'person.title-own' : 'person.title', {
                name: report.name,
                item: say(low.name),
                others: two(low.others!.mean),
                far: say(far.name),
                gap: two(far.gap, true),
              })
            : t(rated.length === 0 ? 'person.title-hidden' : 'person.title-plain', { name: report.name })
        return (
          <Page
            crumb={
              <>
                {crumb} · {t('crumb')}
              </>
            }
            title={title}
            rests={t('person.rests', {
              round: report.round,
              at: date(report.closedAt, 'date'),
              least: report.figures.least,
            })}
            acts={<BackToRounds run={run} />}
          >
            <Panel title={t('person.table')}>
              <DataTable<Item>
                caption={t('person.table')}
                rows={report.figures.items}
                keyOf={(i) => i.item}
                columns={[
                  { key: 'item', title: t('table.item'), show: (i) => <b>{say(i.name)}</b> },
                  {
                    key: 'others',
                    title: t('table.others'),
                    figure: true,
                    show: (i) =>
                      i.others ? (
                        <>
                          {two(i.others.mean)} <span className="small">n={i.others.n}</span>
                        </>
                      ) : (
                        '—'
                      ),
                  },
                  {
                    key: 'self',
                    title: t('table.self'),
                    figure: true,
                    show: (i) => (i.self === null ? '—' : numberText(i.self, { digits: 1 }, lang)),
                  },
                  { key: 'gap', title: t('table.gap'), figure: true, show: (i) => <b>{two(i.gap, true)}</b> },
                  {
                    key: 'interval',
                    title: t('table.interval'),
                    figure: true,
                    show: (i) =>
                      i.low === null || i.high === null ? (
                        <span className="small">
                          {i.gap === null ? t('person.no-others') : t('person.no-interval')}
                        </span>
                      ) : (
                        `${two(i.low, true)} … ${two(i.high, true)}`
                      ),
                  },
                  {
                    key: 'groups',
                    title: t('person.groups'),
                    show: (i) => (
                      <span className="small">
                        {groups(i)}
                        {i.hidden.length > 0 && (
                          <> · {t('person.hidden', { sides: names(i.hidden), least: report.figures.least })}</>
                        )}
                      </span>
                    ),
                  },
                ]}
              />
            </Panel>
          </Page>
        )
      }}
    </QueryBoundary>
  )
}
