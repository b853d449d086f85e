// 薄弱模块: each module against the others, with its interval, its n and the organisation's own line beside it.
import {
  QueryBoundary,
  DataTable,
  DrillDownNumber,
  StatusMark,
  numberText,
  Panel,
  useApiQuery,
  useLang,
  useWords,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import { getWeakModules } from '../read/test-results/contract.ts'
import type { WeakModule } from '../read/test-results/contract.ts'
import { words } from '../words.ts'
import { FigureProvenance } from './FigureProvenance.tsx'
import './track.css'

export function WeakModules({ run }: { run: string }) {
  const t = useWords(words)
  const asked = useApiQuery(getWeakModules, { params: { run } }, { everySeconds: 10 })
  return (
    <Panel title={t('weak.title')} aside={t('weak.aside')} id="weak-modules">
      <QueryBoundary of={asked} lines={3}>
        {({ modules, unsaid, from }) => (
          <>
            <Table run={run} modules={modules} />
            {modules.length > 0 && (
              <p className="small sheet-note">
                {unsaid
                  ? t(`weak.unsaid.${unsaid}` as 'weak.unsaid.own')
                  : t('weak.rule', { from: `${Math.round(from * 100)}%` })}
              </p>
            )}
          </>
        )}
      </QueryBoundary>
    </Panel>
  )
}

function Table({ run, modules }: { run: string; modules: WeakModule[] }) {
  const t = useWords(words)
  const { lang } = useLang()
  const reach = Math.max(8, ...modules.flatMap(({ low, high }) => [Math.abs(low ?? 0), Math.abs(high ?? 0)]))
  const name = (m: WeakModule) => `${t('module', { number: m.number })} ${m.name}`
  const columns: Column<WeakModule>[] = [
    { key: 'module', title: t('weak.module'), show: name },
    {
      key: 'median',
      title: t('weak.median'),
      figure: true,
      sort: (m) => m.median,
      show: (m) => (
        <DrillDownNumber
          from={(close) => (
            <FigureProvenance run={run} indicator="test-score" name={name(m)} module={m.module} onClose={close} />
          )}
        >
          {numberText(m.median, { digits: 0 }, lang)}
        </DrillDownNumber>
      ),
    },
    {
      key: 'mean',
      title: t('weak.mean'),
      figure: true,
      sort: (m) => m.mean,
      show: (m) => numberText(m.mean, { digits: 1 }, lang),
    },
    {
      key: 'effect',
      title: t('weak.effect'),
      show: (m) => <Effect module={m} reach={reach} />,
      sort: (m) => m.effect,
      text: (m) => m.effect,
    },
    { key: 'n', title: t('col.n'), figure: true, sort: (m) => m.n, show: (m) => m.n },
    { key: 'verdict', title: t('weak.verdict'), show: (m) => <Verdict module={m} />, text: (m) => (m.weak ? 1 : 0) },
    {
      key: 'line',
      title: t('weak.line'),
      muted: true,
      show: (m) => t(m.underLine ? 'weak.says.line' : 'weak.says.over', { line: m.line }),
    },
  ]
  return (
    <DataTable
      columns={columns}
      rows={modules}
      keyOf={(m) => m.module}
      caption={t('weak.title')}
      empty={t('weak.none')}
    />
  )
}

function Verdict({ module }: { module: WeakModule }) {
  const t = useWords(words)
  if (module.effect === null) return <StatusMark colour="none">{t('weak.says.few')}</StatusMark>
  if (module.looks !== null)
    return <StatusMark colour="none">{t('weak.says.looks', { looks: module.looks })}</StatusMark>
  if (!module.weak) return <StatusMark colour="good">{t('weak.says.fine')}</StatusMark>
  const below = module.below ?? 0
  const likely = t(below > 0.97 ? 'likely.almost-certain' : below > 0.8 ? 'likely.very' : 'likely.rather')
  return <StatusMark colour="watch">{t('weak.says.weak', { likely })}</StatusMark>
}

const wide = 120

/** A dot with its interval around the average of the other modules. */
function Effect({ module, reach }: { module: WeakModule; reach: number }) {
  const { lang } = useLang()
  if (module.effect === null || module.low === null || module.high === null) return <>–</>
  const x = (points: number) => wide / 2 + (points / reach) * (wide / 2 - 4)
  const ink = module.weak ? 'var(--watch)' : 'var(--ink-2)'
  return (
    <span className="effect">
      <svg width={wide} height="16" aria-hidden="true">
        <line x1={wide / 2} y1="1" x2={wide / 2} y2="15" stroke="var(--line-strong)" />
        <line x1={x(module.low)} y1="8" x2={x(module.high)} y2="8" stroke={ink} strokeWidth="1.5" />
        <circle cx={x(module.effect)} cy="8" r="3" fill={ink} />
      </svg>
      <span>
        {numberText(module.effect, { digits: 1, signed: true }, lang)}{' '}
        <span className="small">
          [{numberText(module.low, { digits: 1, signed: true }, lang)},{' '}
          {numberText(module.high, { digits: 1, signed: true }, lang)}]
        </span>
      </span>
    </span>
  )
}
