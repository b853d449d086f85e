// What a field that searches found, a hundred entries at a time, and how many they are.
import type { UseComboboxReturnValue } from 'downshift'
import { useLayoutEffect, useRef, useState, type UIEvent } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import type { ComboboxOption } from './matching-options.ts'

const drawnAtOnce = 100

interface ListProps<V extends string> {
  list: UseComboboxReturnValue<ComboboxOption<V>>
  found: ComboboxOption<V>[]
  value: V | null
  /** How many there are whatever is typed; and of those found, where not all of them are here. */
  of: number
  total: number
  typed: string | null
  busy: boolean
  failed: boolean
}

// @NOTE A popover is drawn above everything, also out of a dialog that scrolls; without anchors it stands under the field.
const floats = typeof CSS !== 'undefined' && CSS.supports('anchor-scope', '--a')

export function ComboboxList<V extends string>({ list, found, value, of, total, typed, busy, failed }: ListProps<V>) {
  const t = useWords(words)
  const [most, setMost] = useState(drawnAtOnce)
  const { isOpen, highlightedIndex, getMenuProps, getItemProps } = list
  const popover = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (floats) popover.current?.togglePopover(isOpen)
  }, [isOpen])
  const drawn = isOpen ? found.slice(0, Math.max(most, highlightedIndex + drawnAtOnce / 2)) : []
  const nearTheEnd = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    if (scrollTop + 2 * clientHeight > scrollHeight && most < found.length) setMost(most + drawnAtOnce)
  }
  const text = typed?.trim() ?? ''
  const count = () => {
    if (failed) return t('combobox-failed')
    if (busy) return t('combobox-busy')
    if (found.length === 0) return text ? t('combobox-none', { text }) : t('combobox-empty')
    if (found.length < total) return t('combobox-first', { n: found.length, of: total })
    return found.length === of ? t('combobox-all', { n: of }) : t('combobox-some', { n: found.length, of })
  }
  return (
    <>
      <div
        ref={popover}
        className={floats ? 'combobox-list floats' : 'combobox-list'}
        {...(floats ? { popover: 'manual' as const } : { hidden: !isOpen })}
      >
        <ul {...getMenuProps({ onScroll: nearTheEnd })} hidden={found.length === 0}>
          {drawn.map((o, index) => (
            <li
              key={o.value}
              {...getItemProps({
                item: o,
                index,
                className: index === highlightedIndex ? 'at' : undefined,
                'aria-selected': o.value === value,
                'aria-setsize': found.length,
                'aria-posinset': index + 1,
              })}
            >
              {o.label}
              {o.detail && <span className="small"> {o.detail}</span>}
            </li>
          ))}
        </ul>
        <p className="small combobox-count" aria-hidden="true">
          {isOpen && count()}
        </p>
      </div>
      <span role="status" className="unseen">
        {isOpen && count()}
      </span>
    </>
  )
}
