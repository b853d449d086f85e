// What do others see, what do people see of themselves, and do the raters agree?
import {
  QueryBoundary,
  Button,
  ConfirmButton,
  EmptyState,
  DataTable,
  Callout,
  numberText,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useErrorToast,
  useLang,
  useToast,
  useSay,
  useApiMutation,
  useWords,
} from '../../../ui/public.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Round, RoundFigures } from '../../read/feedback-360/contract.ts'
import { closeRound, getRounds } from '../../read/feedback-360/contract.ts'
import { SelfOthersGapTable } from './SelfOthersGapTable.tsx'
import { words } from './words.ts'

const least = 3

export function Feedback360Page({ run, crumb, me }: { run: string; crumb: ReactNode; me: string }) {
  const t = useWords(words)
  const asked = useApiQuery(getRounds, { params: { run } })
  const title = useTitle()
  return (
    <QueryBoundary of={asked} lines={8}>
      {({ rounds, mayClose, whole }) => {
        const newest = [...rounds].reverse()
        return (
          <Page
            crumb={
              <>
                {crumb} · {t('crumb')}
              </>
            }
            title={title(rounds, whole)}
            rests={t('rests', { least })}
          >
            {rounds.length === 0 && (
              <EmptyState>{t(mayClose ? 'empty' : whole ? 'empty-whole' : 'empty-own')}</EmptyState>
            )}
            <Stack>
              {newest
                .filter((r) => r.closedAt === null && mayClose)
                .map((r) => (
                  <Box key={r.id} run={run} round={r} />
                ))}
              {newest
                .filter((r) => r.figures !== null)
                .map((r) => (
                  <SelfOthersGapTable key={r.id} name={r.name} closedAt={r.closedAt!} figures={r.figures!} />
                ))}
              {newest.some((r) => r.closedAt !== null) && (
                <Reports run={run} rounds={newest.filter((r) => r.reports.length > 0)} me={me} />
              )}
            </Stack>
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

/** The lowest competency of the newest closed round that says anything. */
const lowestOf = (f: RoundFigures) =>
  [...f.items].filter((i) => i.others !== null).sort((a, b) => a.others! - b.others!)[0]

function useTitle() {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  const figure = (x: number) => numberText(x, { digits: 1 }, lang)
  return (rounds: Round[], whole: boolean): string => {
    const closed = rounds.findLast((r) => r.closedAt !== null)
    if (!whole) return closed && closed.reports.length > 0 ? t('title.mine') : t('title.not-yet')
    if (!closed?.figures) {
      const open = rounds.at(-1)
      return open
        ? t('title.open', { name: open.name, people: Math.max(0, ...open.box.map((b) => b.people)) || '…' })
        : t('title.none')
    }
    const low = lowestOf(closed.figures)
    if (!low) return t('title.refused', { name: closed.name, people: closed.figures.people })
    const gaps = closed.figures.items.flatMap((i) => i.gap?.value ?? [])
    const said = { people: closed.figures.people, item: say(low.name), others: figure(low.others!) }
    if (gaps.length === 0) return t('title.low-no-gap', said)
    const gap = gaps.reduce((a, b) => a + b, 0) / gaps.length
    return t('title.low', { ...said, way: t(gap >= 0 ? 'way.higher' : 'way.lower'), gap: figure(Math.abs(gap)) })
  }
}

function Box({ run, round }: { run: string; round: Round }) {
  const t = useWords(words)
  const showToast = useToast()
  const failed = useErrorToast()
  const close = useApiMutation(closeRound, { then: (answer) => showToast(t('closed', { people: answer.people })) })
  return (
    <Panel
      title={t('box.title', { name: round.name })}
      acts={
        <ConfirmButton
          danger
          button={t('close')}
          title={`${t('close')}？`}
          yes={t('close.yes')}
          onYes={() => close.mutateAsync({ params: { run, round: round.id } }).catch(failed)}
        >
          <p>{t('close.why')}</p>
        </ConfirmButton>
      }
    >
      <DataTable<Round['box'][number]>
        caption={t('box.title', { name: round.name })}
        rows={round.box}
        keyOf={(b) => b.side}
        columns={[
          { key: 'side', title: t('box.side'), show: (b) => t(`side.${b.side}`) },
          { key: 'people', title: t('box.people'), figure: true, show: (b) => b.people },
          { key: 'raters', title: t('box.raters'), figure: true, show: (b) => b.raters },
        ]}
      />
      <div className="padded">
        <Callout>{t('box.note')}</Callout>
      </div>
    </Panel>
  )
}

function Reports({ run, rounds, me }: { run: string; rounds: Round[]; me: string }) {
  const t = useWords(words)
  const rows = rounds.flatMap((r) => r.reports.map((p) => ({ ...p, round: r.id, roundName: r.name })))
  return (
    <Panel title={t('reports.title')} padded>
      <p className="small">{t('reports.note')}</p>
      {rows.length === 0 ? (
        <p className="muted">{t('reports.none')}</p>
      ) : (
        <ul className="people-list">
          {rows.map((r) => (
            <li key={`${r.round}${r.person}`}>
              <Link className="figure" to={`/runs/${run}/feedback/${r.round}/${r.person}`}>
                {r.person === me ? t('reports.own') : r.name}
              </Link>{' '}
              <span className="small">{r.roundName}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** The way back to all rounds. */
export const BackToRounds = ({ run }: { run: string }) => {
  const t = useWords(words)
  return (
    <Button kind="quiet" href={`/runs/${run}/feedback`}>
      {t('back')}
    </Button>
  )
}
