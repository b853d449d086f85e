// The goal map as a table: why, what, taught where, measured by what.
import {
  Button,
  DataTable,
  numberText,
  Panel,
  useDateText,
  useLang,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import type { Goal, GoalMap as Map } from '../contract.ts'
import { words } from '../words.ts'

export interface GoalMapTableProps {
  map: Map
  moduleName: (id: string) => string
  indicatorName: (id: string) => string
  onEdit?: (goal: Goal) => void
  onNew?: () => void
}

/** What a goal moves, in its own unit. */
export function useTargetText() {
  const t = useWords(words)
  const { lang } = useLang()
  return (g: Goal) => {
    if (g.kind === 'competency') return t('map.level', { from: g.fromLevel ?? '?', to: g.toLevel ?? '?' })
    const unit = g.unit ?? ''
    const figure = (x: number) =>
      `${numberText(x, { digits: Number.isInteger(x) ? 0 : 2 }, lang)}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`
    return g.baseline === null ? figure(g.target) : t('map.from-to', { from: figure(g.baseline), to: figure(g.target) })
  }
}

export function GoalMapTable({ map, moduleName, indicatorName, onEdit, onNew }: GoalMapTableProps) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const target = useTargetText()
  const date = useDateText()
  const list = (ids: string[], name: (id: string) => string) =>
    ids.length === 0 ? (
      <span className="watch">
        <span className="mark" />
        {t('map.nothing')}
      </span>
    ) : (
      ids.map(name).join(' · ')
    )
  const wanted = (g: Goal) => map.organisationGoals.find((o) => o.id === g.serves)?.name ?? t('map.nothing')
  const columns: Column<Goal>[] = [
    {
      key: 'goal',
      title: t('map.goal'),
      width: '34%',
      text: (g) => g.name,
      show: (g) => (
        <div>
          <b>{g.name}</b>
          <div className="small">
            {[
              g.competencyName,
              target(g),
              t('map.due', { day: date(g.dueOn, 'date') }),
              t('map.owner', { name: g.ownerName }),
              g.coOwnerName && t('map.co-owner', { name: g.coOwnerName }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          {g.baseline === null && g.kind === 'kpi' && (
            <div className="small watch">
              <span className="mark" />
              {t('map.no-baseline')}
            </div>
          )}
        </div>
      ),
    },
    {
      key: 'modules',
      title: t('map.modules'),
      show: (g) => list(g.modules, moduleName),
      text: (g) => g.modules.map(moduleName).join(' · '),
    },
    {
      key: 'indicators',
      title: t('map.indicators'),
      show: (g) => list(g.indicators, indicatorName),
      text: (g) => g.indicators.map(indicatorName).join(' · '),
    },
    ...(onEdit
      ? [
          {
            key: 'edit',
            title: '',
            show: (g: Goal) => (
              <Button kind="quiet" onClick={() => onEdit(g)} label={`${t('goal.edit')} ${g.name}`}>
                {t('goal.edit')}
              </Button>
            ),
            text: false as const,
          },
        ]
      : []),
  ]
  return (
    <Panel title={t('map.title')} acts={onNew && <Button onClick={onNew}>{t('goal.new')}</Button>}>
      <DataTable
        caption={t('map.title')}
        columns={columns}
        rows={map.goals}
        keyOf={(g) => g.id}
        groupOf={(g) => punctuation.label(t('map.organisation'), wanted(g))}
        exportable
        empty={t('map.empty')}
      />
    </Panel>
  )
}
