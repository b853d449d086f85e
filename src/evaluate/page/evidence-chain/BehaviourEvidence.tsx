// What changed at work: the superior's ratings of the same behaviours before and after, practice beside.
import { Button, numberText, useDateText, useLang, useSay, useWords } from '../../../ui/public.ts'
import { useState } from 'react'
import type { Chain, Change, Scale } from '../../read/evidence-chain/contract.ts'
import { words as serverWords } from '../../words.ts'
import { ChainRows, HoleBox, LinkMark, useSpan } from './LinkStateAndRows.tsx'
import type { LinkProps } from './LinkStateAndRows.tsx'
import { words } from './words.ts'

export function BehaviourEvidence({ run, chain, mayRows, closed }: LinkProps) {
  const t = useWords(words)
  const say = useSay()
  const [rows, showRows] = useState(false)
  const { behaviour } = chain
  const several = behaviour.behaviours.length > 1
  return (
    <div role="group" aria-label={t('link.behaviour')}>
      <h3>
        {t('link.behaviour')}
        <LinkMark state={behaviour.state} />
      </h3>
      {behaviour.hole && <HoleBox hole={behaviour.hole} closed={closed} />}
      <ul>
        {several && behaviour.together.length > 0 && <Changed name={t('together')} changes={behaviour.together} />}
        {behaviour.behaviours.map((b) => (
          <Changed key={b.id} name={say(b.name)} changes={b.changes} />
        ))}
        {behaviour.scale && behaviour.together.length > 0 && (
          <li className="small">
            <ScaleSaid scale={behaviour.scale} />
          </li>
        )}
        <li className="small">
          <b>{t('practice')}</b> · <Practice of={behaviour.practice} closed={closed} />
        </li>
      </ul>
      {mayRows && behaviour.together.length > 0 && (
        <Button kind="quiet" onClick={() => showRows(true)} label={`${t('rows')} ${chain.goal.name}`}>
          {t('rows')}
        </Button>
      )}
      {rows && (
        <ChainRows run={run} chain={chain} of="behaviour" name={t('link.behaviour')} onClose={() => showRows(false)} />
      )}
    </div>
  )
}

function Changed({ name, changes }: { name: string; changes: Change[] }) {
  const t = useWords(words)
  const occasion = useWords(serverWords)
  const span = useSpan()
  const { lang } = useLang()
  const figure = (x: number, signed = false) => numberText(x, { digits: 2, signed }, lang)
  const newest = changes.findLast((c) => c.change !== null)
  const line = (c: Change) => {
    const params = { occasion: occasion(`occasion.${c.occasion}`), n: c.pairs }
    if (c.change)
      return t('changed', {
        ...params,
        value: figure(c.change.value, true),
        low: figure(c.change.low, true),
        high: figure(c.change.high, true),
      })
    return c.refusal?.code === 'no-variation'
      ? t('changed.alike', params)
      : t('changed.refused', { ...params, least: Number(c.refusal?.params.least ?? 10) })
  }
  return (
    <li>
      <div className="line">
        <span>{name}</span>
        {newest && <b>{t('change', { before: figure(newest.before!), after: figure(newest.after!) })}</b>}
      </div>
      {changes.map((c) => (
        <div key={c.occasion} className="small">
          {line(c)}
          {c.few && (
            <>
              {' '}
              · <span className="watch">{t('few-pairs')}</span>
            </>
          )}
          {c.self && <> · {t('self', { value: figure(c.self.change, true), n: c.self.pairs })}</>}
          {c.from && c.to && <> · {span(c.from, c.to)}</>}
        </div>
      ))}
    </li>
  )
}

function ScaleSaid({ scale }: { scale: Scale }) {
  const t = useWords(words)
  const { lang } = useLang()
  const two = (x: number | null) => (x === null ? '—' : numberText(x, { digits: 2 }, lang))
  const said = t(`scale.${scale.code}`, {
    alpha: two(scale.alpha),
    items: scale.items,
    people: scale.people,
    icc: scale.agreement === null ? '' : t('scale.icc', { icc: two(scale.agreement) }),
  })
  return scale.code === 'weak' ? (
    <span className="watch">
      <span className="mark" />
      {said}
    </span>
  ) : (
    <>{said}</>
  )
}

function Practice({ of, closed }: { of: Chain['behaviour']['practice']; closed: boolean }) {
  const t = useWords(words)
  const { lang } = useLang()
  const date = useDateText()
  const share = (x: number) => numberText(x, { share: true, digits: 0 }, lang)
  if (!of) return <>{t('practice.none')}</>
  const day = of.nextDue && date(of.nextDue, 'date')
  if (of.due === 0 && closed) return <>{t('practice.none-due', { tasks: of.tasks, assigned: of.assigned })}</>
  if (of.due === 0) return <>{t('practice.not-due', { tasks: of.tasks, assigned: of.assigned, day })}</>
  const ahead = day && !closed ? t('practice.ahead', { n: of.assigned - of.due, day }) : ''
  return (
    <>
      {of.handedIn
        ? t('practice.said', {
            ...of,
            handedIn: undefined,
            share: share(of.handedIn.value),
            low: share(of.handedIn.low),
            high: share(of.handedIn.high),
          })
        : t('practice.few', { tasks: of.tasks })}
      {ahead}
    </>
  )
}
