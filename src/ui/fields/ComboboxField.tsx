// One of many: what is typed narrows the list. For people, modules, runs, units; a few fixed choices are a SelectField.
import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type UIEvent } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { Field, type FieldIds, type FieldProps } from './Field.tsx'
import { matchingOptions, type ComboboxOption } from './matching-options.ts'
import './combobox.css'

const drawnAtOnce = 100

interface ComboboxProps<V extends string> {
  value: V | null
  onChange: (value: V) => void
  options: ComboboxOption<V>[]
  /** The entry that says nothing was picked (全期, 不指定): first in the list, and what ✕ and an emptied field go back to. */
  none?: ComboboxOption<V>
  placeholder?: string
  disabled?: boolean
}

export function ComboboxField<V extends string>({
  value,
  onChange,
  options,
  none,
  placeholder,
  disabled,
  ...field
}: FieldProps & ComboboxProps<V>) {
  return (
    <Field {...field}>
      {(ids) => <Combobox ids={ids} {...{ value, onChange, options, none, placeholder, disabled }} />}
    </Field>
  )
}

function Combobox<V extends string>({
  ids,
  value,
  onChange,
  options,
  none,
  placeholder,
  disabled,
}: ComboboxProps<V> & { ids: FieldIds }) {
  const t = useWords(words)
  const [typed, setTyped] = useState<string | null>(null)
  const all = none ? [none, ...options] : options
  const found = matchingOptions(all, typed ?? '')
  const picked = all.find((o) => o.value === value) ?? null
  const list = useCombobox({
    items: found,
    itemToString: (o) => o?.label ?? '',
    itemToKey: (o) => o?.value,
    inputId: ids.id,
    labelId: ids.label,
    selectedItem: picked,
    onSelectedItemChange: ({ selectedItem: o }) => o && o.value !== value && onChange(o.value),
    onIsOpenChange: ({ isOpen }) => isOpen || setTyped(null),
    stateReducer: (state, step) => nextState(state, step, all, typed !== null),
  })
  const clear = () => {
    if (none && value !== none.value) onChange(none.value)
    setTyped(null)
  }
  const box = list.getInputProps({
    disabled,
    onChange: (e) => setTyped(e.currentTarget.value),
    onFocus: (e) => e.currentTarget.select(),
    onClick: (e) => list.isOpen || e.currentTarget.select(),
    onBlur: () => typed === '' && clear(),
    onKeyDown: (e) => keyOutsideTheList(e, list.isOpen, list.openMenu),
  })
  return (
    <div className="combobox">
      <input
        {...box}
        className="input"
        value={typed ?? picked?.label ?? ''}
        placeholder={placeholder ?? t('combobox-placeholder')}
        spellCheck={false}
        aria-activedescendant={box['aria-activedescendant'] || undefined}
        aria-describedby={ids.says}
        aria-invalid={ids.wrong || undefined}
      />
      {none && value !== none.value && !disabled && (
        <button
          type="button"
          id={`${ids.id}clear`}
          className="combobox-clear"
          tabIndex={-1}
          aria-label={t('combobox-clear')}
          aria-labelledby={`${ids.id}clear ${ids.label}`}
          onClick={() => {
            clear()
            document.getElementById(ids.id)?.focus()
          }}
        >
          ✕
        </button>
      )}
      <Listed list={list} found={found} value={value} of={all.length} typed={typed} />
    </div>
  )
}

interface ListedProps<V extends string> {
  list: ReturnType<typeof useCombobox<ComboboxOption<V>>>
  found: ComboboxOption<V>[]
  value: V | null
  of: number
  typed: string | null
}

// @NOTE A popover is drawn above everything, also out of a dialog that scrolls; without anchors it stands under the field.
const floats = typeof CSS !== 'undefined' && CSS.supports('anchor-scope', '--a')

/** The entries found, drawn a hundred at a time, and how many they are. */
function Listed<V extends string>({ list, found, value, of, typed }: ListedProps<V>) {
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
  const count =
    found.length === 0
      ? t('combobox-none', { text: typed ?? '' })
      : found.length === of
        ? t('combobox-all', { n: of })
        : t('combobox-some', { n: found.length, of })
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
          {isOpen && count}
        </p>
      </div>
      <span role="status" className="unseen">
        {isOpen && count}
      </span>
    </>
  )
}

/** The list closed, Escape is the dialog's, and Enter opens the list, as it does not send a form from a select. */
function keyOutsideTheList(e: KeyboardEvent, open: boolean, openList: () => void): void {
  if (open) {
    if (e.key === 'Escape') e.stopPropagation()
    return
  }
  if (e.key === 'Escape') Object.assign(e.nativeEvent, { preventDownshiftDefault: true })
  if (e.key === 'Enter' && !e.nativeEvent.isComposing) {
    e.preventDefault()
    Object.assign(e.nativeEvent, { preventDownshiftDefault: true })
    openList()
  }
}

type Step<V extends string> = UseComboboxStateChangeOptions<ComboboxOption<V>>

/** The first entry found is offered to Enter; a click into what is being typed moves only the cursor. */
function nextState<V extends string>(
  state: UseComboboxState<ComboboxOption<V>>,
  { type, changes }: Step<V>,
  all: ComboboxOption<V>[],
  typing: boolean,
): Partial<UseComboboxState<ComboboxOption<V>>> {
  if (type === useCombobox.stateChangeTypes.InputChange) {
    const text = changes.inputValue ?? ''
    return { ...changes, highlightedIndex: text.trim() && matchingOptions(all, text).length > 0 ? 0 : -1 }
  }
  if (type === useCombobox.stateChangeTypes.InputClick && state.isOpen && typing) return state
  return changes
}
