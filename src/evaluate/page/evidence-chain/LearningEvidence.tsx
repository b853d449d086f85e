// What was learnt in the modules that teach the goal.
import { words as kindWords } from '../../../evidence/words.ts'
import { DrillDownNumber, numberText, useLang, useWords } from '../../../ui/public.ts'
import { ChainRows, HoleBox, LinkMark, useSpan } from './LinkStateAndRows.tsx'
import type { LinkProps } from './LinkStateAndRows.tsx'
import { words } from './words.ts'

export function LearningEvidence({ run, chain, mayRows, closed }: LinkProps) {
  const t = useWords(words)
  const kind = useWords(kindWords)
  const { lang } = useLang()
  const span = useSpan()
  const share = (x: number) => numberText(x / 100, { share: true, digits: 1 }, lang)
  return (
    <div role="group" aria-label={t('link.learning')}>
      <h3>
        {t('link.learning')}
        <LinkMark state={chain.learning.state} />
      </h3>
      {chain.learning.hole && <HoleBox hole={chain.learning.hole} closed={closed} />}
      <ul>
        {chain.learning.shown.map((s) => (
          <li key={s.kind}>
            <div className="line">
              <span>{kind(s.kind)}</span>
              {s.mean ? (
                <b>
                  <DrillDownNumber
                    n={s.n}
                    from={
                      mayRows
                        ? (close) => (
                            <ChainRows run={run} chain={chain} of={s.kind} name={kind(s.kind)} onClose={close} />
                          )
                        : undefined
                    }
                  >
                    {share(s.mean.value)}
                  </DrillDownNumber>
                </b>
              ) : (
                <span className="muted">{t('few-people', { least: 5 })}</span>
              )}
            </div>
            <div className="small">
              {s.mean && <>{t('interval', { low: share(s.mean.low), high: share(s.mean.high) })} · </>}
              {span(s.from, s.to)}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
