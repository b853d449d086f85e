// What learners and managers need, how far it is there already, and which modules answer it.
import { Button, DataTable, numberText, Panel, useLang, useWords } from '../../ui/public.ts'
import type { GoalMap, Need } from '../contract.ts'
import { words } from '../words.ts'

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
