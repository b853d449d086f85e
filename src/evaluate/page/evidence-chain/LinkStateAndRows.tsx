// What all three links share: a state with its shape, a hole with its way out, and the rows behind a figure.
import {
  StatusMark,
  numberText,
  ProvenanceDrawer,
  useApiQuery,
  useDateText,
  useLang,
  useReason,
  useSay,
  useWords,
} from '../../../ui/public.ts'
import type { Colour } from '../../../ui/public.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Chain, Hole, LinkState } from '../../read/evidence-chain/contract.ts'
import { getChainRows } from '../../read/evidence-chain/contract.ts'
import { words } from './words.ts'

export const linkColour: Record<LinkState, Colour> = {
  seen: 'good',
  better: 'good',
  worse: 'bad',
  unclear: 'watch',
  unreliable: 'watch',
  refused: 'none',
  hole: 'none',
}

export const LinkMark = ({ state }: { state: LinkState }) => <StatusMark colour={linkColour[state]} />

export interface LinkProps {
  run: string
  chain: Chain
  mayRows: boolean
  closed: boolean
}

/** Of a closed run nothing is filled any more: the hole stays as it is. */
export function HoleBox({ hole, closed }: { hole: Hole; closed: boolean }) {
  const t = useWords(words)
  const because = useReason(words)
  return (
    <div className="hole">
      <p>
        <b>{t('named', { name: t('gap'), text: because(hole, 'hole.') })}</b>
      </p>
      {!closed && (
        <>
          <p className="small">{t('named', { name: t('gap.fill'), text: because(hole, 'fill.') })}</p>
          <p className="small">
            {t('named', { name: t('gap.who'), text: t(`who.${hole.who}`) })}
            {hole.href && (
              <>
                {' '}
                ·{' '}
                <Link className="figure" to={hole.href}>
                  {t('go')}
                </Link>
              </>
            )}
          </p>
        </>
      )}
    </div>
  )
}

/** 「8 月 1 日 至 8 月 15 日」, or one day. */
export function useSpan() {
  const t = useWords(words)
  const date = useDateText()
  return (from: string, to: string) =>
    from === to ? date(from, 'date') : t('days', { from: date(from, 'date'), to: date(to, 'date') })
}

const pageSize = 50

export function ChainRows({
  run,
  chain,
  of,
  name,
  onClose,
}: {
  run: string
  chain: Chain
  of: Chain['learning']['shown'][number]['kind'] | 'behaviour'
  name: string
  onClose: () => void
}) {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  const [page, setPage] = useState(1)
  const rows = useApiQuery(
    getChainRows,
    { params: { run, goal: chain.goal.id }, query: { of, page } },
    { keepLast: true },
  ).data
  const figure = (v: number, outOf: number | null) =>
    `${numberText(v, {}, lang)}${outOf === null || outOf === 1 ? '' : ` / ${outOf}`}`
  return (
    <ProvenanceDrawer
      title={t('rows.title', { name })}
      formula={t(of === 'behaviour' ? 'rows.behaviour' : 'rows.learning')}
      onClose={onClose}
      tallies={[]}
      total={rows?.total ?? 0}
      page={page}
      pageSize={pageSize}
      onPage={setPage}
      records={rows?.rows.map((r) => ({
        id: r.id,
        at: r.at,
        who: r.name,
        what: (
          <>
            {say(r.what)}
            {r.note && <span className="small"> 「{r.note}」</span>}
          </>
        ),
        value: figure(r.value, r.outOf),
        source: r.source,
        file: null,
        row: r.line,
      }))}
    />
  )
}
