// Every chain of a run, from the signal or voice it began with to the re-check, with where it stopped.
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { getThread } from '../../contract.ts'
import {
  QueryBoundary,
  Chip,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useNow,
  useSay,
  useWords,
} from '../../../ui/public.ts'
import type { Colour } from '../../../ui/public.ts'
import type { ThreadNode } from '../../../programme/contract.ts'
import { Link, useSearchParams } from 'react-router'
import { chainsOf, stepsOf } from '../cross-stage/closed-loop-chains.ts'
import { words } from '../cross-stage/words.ts'
import { useCurrentRun } from '../current-run.tsx'

const colour: Record<ThreadNode['state'], Colour> = { open: 'watch', done: 'good', stopped: 'bad' }

export default function ClosedLoopScreen() {
  const { run } = useCurrentRun()
  const t = useWords(words)
  const [search] = useSearchParams()
  const thread = useApiQuery(getThread, { params: { run: run.id } })
  return (
    <QueryBoundary of={thread}>
      {({ nodes }) => {
        const all = chainsOf(nodes)
        const chains = search.get('node') ? all.filter((c) => c.some((n) => n.id === search.get('node'))) : all
        const stopped = chains.filter((c) => c.some((n) => n.state === 'stopped')).length
        const done = chains.filter((c) => c.every((n) => n.state === 'done')).length
        return (
          <Page
            crumb={<RunBreadcrumb run={run.id} />}
            title={
              chains.length === 0 ? t('thread.empty') : t('thread.title', { chains: chains.length, done, stopped })
            }
            rests={t('thread.rests')}
          >
            <Chains chains={chains} picked={search.get('node')} />
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

/** Chains first; single voices that were answered and closed together behind one line. */
function Chains({ chains, picked }: { chains: ThreadNode[][]; picked: string | null }) {
  const t = useWords(words)
  const closed = (c: ThreadNode[]) => c.length === 1 && c[0]!.state === 'done' && c[0]!.id !== picked
  const [quiet, loud] = [chains.filter(closed), chains.filter((c) => !closed(c))]
  return (
    <Stack>
      {loud.map((chain) => (
        <Chain key={chain[0]!.id} chain={chain} picked={picked} />
      ))}
      {quiet.length > 0 && (
        <details>
          <summary>{t('thread.single', { n: quiet.length })}</summary>
          <Stack>
            {quiet.map((chain) => (
              <Chain key={chain[0]!.id} chain={chain} picked={picked} />
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  )
}

function Chain({ chain, picked }: { chain: ThreadNode[]; picked: string | null }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const now = useNow(60)
  const days = (since: string) => Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 86_400_000))
  const stoppedText = (since: string) =>
    days(since) === 0 ? t('thread.stopped-today') : t('thread.stopped', { days: days(since) })
  return (
    <Panel>
      <ol
        style={{
          listStyle: 'none',
          margin: 0,
          padding: '8px 16px',
          display: 'flex',
          flexWrap: 'wrap',
          gap: 8,
          alignItems: 'center',
        }}
      >
        {stepsOf(chain).map((step, i) => (
          <li key={step[0]!.id} style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
            {i > 0 && (
              <span role="img" aria-label={t('thread.from')} style={{ color: 'var(--ink-3)' }}>
                →
              </span>
            )}
            <div style={{ display: 'grid', gap: 6 }}>
              {step.map((n) => (
                <div
                  key={n.id}
                  style={{
                    maxWidth: 260,
                    padding: '6px 10px',
                    border: `1px solid ${n.id === picked ? 'var(--accent)' : 'var(--line)'}`,
                    borderRadius: 8,
                  }}
                >
                  <div className="small">
                    {t(`stage.${n.stage}` as keyof typeof words)} · {date(n.at, 'date')}
                  </div>
                  <Link to={n.href}>{say(n.title)}</Link>
                  <div>
                    <Chip colour={colour[n.state]}>
                      {n.state === 'stopped' && n.stoppedSince
                        ? stoppedText(n.stoppedSince)
                        : t(n.state === 'done' ? 'thread.done' : 'thread.open')}
                    </Chip>
                  </div>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
