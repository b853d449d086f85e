// How a run stands on the first page: whole for whom nothing waits, in short beside what does.
import {
  Button,
  Panel,
  StatusMark,
  StatusTile,
  StatusTiles,
  useDaySpanText,
  useSay,
  useWords,
} from '../../../ui/public.ts'
import type { Today } from '../../contract.ts'
import { words as myWords } from '../my-trainings/words.ts'
import { addressOpenTo } from '../page-readers.ts'
import { useMe } from '../session.tsx'
import { toldTilesOf } from '../viewer-roles.ts'
import { words } from './words.ts'

/** For whom nothing waits: how each run stands, whole. */
export function RunStanding({ run, tiles }: Today['runs'][number]) {
  const me = useMe()
  const t = useWords(words)
  const say = useSay()
  return (
    <section aria-label={`${run.programme} ${run.name}`}>
      <h2 style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' }}>
        {run.programme} {run.name}
        <Button kind="quiet" href={`/runs/${run.id}`} label={`${t('today.open')} ${run.name}`}>
          {t('today.open')}
        </Button>
      </h2>
      <StatusTiles>
        {tiles.map((x) => (
          <StatusTile
            key={x.dimension}
            colour={x.colour}
            title={t(x.dimension)}
            href={addressOpenTo(toldTilesOf(me, run.id), x.href)}
          >
            {say(x.sentence)}
          </StatusTile>
        ))}
      </StatusTiles>
    </section>
  )
}

/** How a run stands, beside what waits. */
export function RunCard({ run, tiles }: Today['runs'][number]) {
  const t = useWords(words)
  const mt = useWords(myWords)
  const say = useSay()
  const span = useDaySpanText()
  const loud = tiles.filter((x) => x.colour === 'bad' || x.colour === 'watch')
  return (
    <Panel
      title={`${run.programme} ${run.name}`}
      padded
      acts={
        tiles.length > 0 ? (
          <Button kind="quiet" href={`/runs/${run.id}`} label={`${t('today.open')} ${run.name}`}>
            {t('today.open')}
          </Button>
        ) : (
          <Button kind="quiet" href={`/runs/${run.id}/practise`} label={`${mt('see-practice')} ${run.name}`}>
            {mt('see-practice')}
          </Button>
        )
      }
    >
      <p style={{ display: 'flex', gap: 10, flexWrap: 'wrap' }}>
        {tiles.map((x) => (
          <span key={x.dimension} className="small">
            <StatusMark colour={x.colour}>{t(x.dimension)}</StatusMark>
          </span>
        ))}
      </p>
      {tiles.length === 0 && <p className="muted">{span(run.startsOn, run.endsOn)}</p>}
      {loud.length === 0
        ? tiles.length > 0 &&
          tiles.every((x) => x.colour === 'good') && (
            <p className="muted" style={{ marginTop: 6 }}>
              {t('today.all-good')}
            </p>
          )
        : loud.map((x) => (
            <p key={x.dimension} className="muted" style={{ marginTop: 6, fontSize: 13 }}>
              {say(x.sentence)}
            </p>
          ))}
    </Panel>
  )
}
