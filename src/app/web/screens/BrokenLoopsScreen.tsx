// Chains that stopped, and since when.
import { useNavigate } from 'react-router'
import { getLoops } from '../../contract.ts'
import {
  QueryBoundary,
  DataTable,
  Page,
  Panel,
  useApiQuery,
  useDateText,
  useSay,
  useWords,
} from '../../../ui/public.ts'
import type { Loop } from '../../contract.ts'
import { words } from '../cross-stage/words.ts'
import { useRunSelection } from '../current-run.tsx'

export default function BrokenLoopsScreen() {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const go = useNavigate()
  const { runs } = useRunSelection()
  const loops = useApiQuery(getLoops, {})
  return (
    <QueryBoundary of={loops}>
      {({ loops: all }) => (
        <Page
          crumb={t('loops.crumb')}
          title={
            all.length === 0
              ? t(runs.length === 0 ? 'loops.no-run' : 'loops.none')
              : t(all[0]!.days === 0 ? 'loops.title-today' : 'loops.title', { n: all.length, days: all[0]!.days })
          }
          rests={t('loops.rests')}
        >
          {all.length > 0 && (
            <Panel>
              <DataTable<Loop>
                caption={t('loops.crumb')}
                rows={all}
                keyOf={(l) => l.node.id}
                onOpen={(l) => void go(l.node.href)}
                exportable
                columns={[
                  {
                    key: 'what',
                    title: t('loops.what'),
                    width: '40%',
                    show: (l) => say(l.node.title),
                    text: (l) => say(l.node.title),
                  },
                  {
                    key: 'where',
                    title: t('loops.where'),
                    show: (l) => t(`stage.${l.node.stage}` as keyof typeof words),
                    muted: true,
                  },
                  { key: 'run', title: t('loops.run'), show: (l) => `${l.run.programme} ${l.run.name}`, muted: true },
                  {
                    key: 'since',
                    title: t('loops.since'),
                    show: (l) => date(l.node.stoppedSince!, 'date'),
                    text: (l) => l.node.stoppedSince,
                  },
                  {
                    key: 'days',
                    title: t('loops.days'),
                    figure: true,
                    sort: (l) => l.days,
                    text: (l) => l.days,
                    show: (l) => (
                      <span className={l.days > 7 ? 'bad' : 'watch'}>
                        <span className="mark" />
                        {l.days}
                      </span>
                    ),
                  },
                ]}
              />
            </Panel>
          )}
        </Page>
      )}
    </QueryBoundary>
  )
}
