// What has not been matched, both ways; and the needs that wait for a module.
import { Button, DataTable, numberText, Panel, useLang, useWords } from '../../ui/public.ts'
import type { GoalMap, Need } from '../contract.ts'
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
        <p className="muted">{t('orphans.none')}</p>
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

export function TrainingNeeds({
  map,
  moduleName,
  onMakeGoal,
}: {
  map: GoalMap
  moduleName: (id: string) => string
  onMakeGoal?: (need: Need) => void
}) {
  const t = useWords(words)
  const { lang } = useLang()
  const one = (x: number) => numberText(x, { digits: 1 }, lang)
  return (
    <Panel title={t('needs.title')}>
      <DataTable<Need>
        caption={t('needs.title')}
        rows={map.needs}
        keyOf={(n) => n.id}
        empty={t('needs.empty')}
        columns={[
          { key: 'need', title: t('needs.need'), show: (n) => n.name },
          { key: 'party', title: t('needs.party'), show: (n) => t(n.party), muted: true },
          {
            key: 'importance',
            title: t('needs.importance'),
            figure: true,
            show: (n) => one(n.importance),
            sort: (n) => n.importance,
          },
          { key: 'level', title: t('needs.level'), figure: true, show: (n) => one(n.level), sort: (n) => n.level },
          {
            key: 'gap',
            title: t('needs.gap'),
            figure: true,
            show: (n) => <b>{one(n.importance - n.level)}</b>,
            sort: (n) => n.importance - n.level,
            text: (n) => n.importance - n.level,
          },
          { key: 'voices', title: t('needs.voices'), figure: true, show: (n) => n.voices },
          {
            key: 'modules',
            title: t('needs.covered'),
            show: (n) =>
              n.modules.length > 0 ? (
                n.modules.map(moduleName).join(' · ')
              ) : (
                <span className="watch">
                  <span className="mark" />
                  {t('map.nothing')}
                </span>
              ),
            text: (n) => n.modules.map(moduleName).join(' · '),
          },
          ...(onMakeGoal
            ? [
                {
                  key: 'act',
                  title: '',
                  text: false as const,
                  show: (n: Need) => (
                    <Button kind="quiet" onClick={() => onMakeGoal(n)}>
                      {t('needs.toGoal')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  )
}
