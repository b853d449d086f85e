// What of the goal map stands alone, both ways.
import { Panel, useWords } from '../../ui/public.ts'
import type { GoalMap } from '../contract.ts'
import { words } from '../words.ts'

const kinds = [
  'goalsWithoutIndicator',
  'goalsWithoutModule',
  'goalsServingNothing',
  'modulesServingNoGoal',
  'needsNobodyCovers',
  'goalsWithoutBaseline',
] as const

/** How many things stand alone. */
export const orphanCount = (map: GoalMap): number => kinds.reduce((n, kind) => n + map.orphans[kind].length, 0)

export function GoalMapOrphans({ map }: { map: GoalMap }) {
  const t = useWords(words)
  const found = kinds.filter((kind) => map.orphans[kind].length > 0)
  return (
    <Panel title={t('orphans.title')} padded>
      {found.length === 0 ? (
        <p className="muted">{t(map.goals.length === 0 ? 'orphans.no-goals' : 'orphans.none')}</p>
      ) : (
        <dl className="loose">
          {found.map((kind) => (
            <div key={kind} style={{ marginBottom: 12 }}>
              <dt className="watch">
                <span className="mark" />
                {t(`orphans.${kind}`)}
              </dt>
              {map.orphans[kind].map((o) => (
                <dd key={o.id} style={{ margin: '2px 0 0 16px' }}>
                  {o.name}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </Panel>
  )
}
