// Of a long list the first are drawn, and more on demand: hundreds of cards would hold up everything else in the browser. Paper has all.
import { useState, type ReactNode } from 'react'
import { Button } from '../buttons/Button.tsx'
import { useWords } from '../i18n.tsx'
import { usePrinting } from '../table/long-table.ts'
import { words } from '../words.ts'

const atOnce = 100

interface Props<R> {
  rows: readonly R[]
  children: (row: R, place: number) => ReactNode
  /** Stands in a list of items, so that the button is one as well. */
  inList?: boolean
}

export function FirstOf<R>({ rows, children, inList = false }: Props<R>) {
  const t = useWords(words)
  const printing = usePrinting()
  const [most, show] = useState(atOnce)
  const shown = printing ? rows : rows.slice(0, most)
  const more = Math.min(atOnce, rows.length - shown.length)
  const button = more > 0 && (
    <Button onClick={() => show(most + atOnce)}>{t('show-more', { more, n: rows.length })}</Button>
  )
  return (
    <>
      {shown.map(children)}
      {button && (inList ? <li>{button}</li> : <div className="show-all">{button}</div>)}
    </>
  )
}
