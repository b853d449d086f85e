// One of many: what is typed narrows the list. For people, modules, runs, units; a few fixed choices are a SelectField.
import { useCombobox } from 'downshift'
import { useState } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { ComboboxList } from './ComboboxList.tsx'
import { keyOutsideTheList, movesInTheList, nextState, picksByEnter } from './combobox-steps.ts'
import { Field, type FieldIds, type FieldProps } from './Field.tsx'
import { matchingOptions, type ComboboxOption } from './matching-options.ts'
import './combobox.css'

/** Where the server searches: `options` are what it found for what was typed. */
export interface ServerSearch<V extends string> {
  /** What is being typed; '' when the list opens, null when nothing is asked any more. */
  onTyped: (text: string | null) => void
  /** How many it found, of which `options` are the first. */
  total: number
  busy: boolean
  /** Nothing could be asked: that is not the same as nobody found. */
  failed?: boolean | undefined
  /** The one picked, who need not be among `options`. */
  picked: ComboboxOption<V> | null
}

interface ComboboxProps<V extends string> {
  value: V | null
  onChange: (value: V) => void
  options: ComboboxOption<V>[]
  /** The entry that says nothing was picked (全期, 不指定): first in the list, and what ✕ and an emptied field go back to. */
  none?: ComboboxOption<V>
  /** Instead of an entry for nothing: ✕ and an emptied field. */
  onClear?: () => void
  server?: ServerSearch<V>
  placeholder?: string
  disabled?: boolean
}

/** The one picked stands with its detail below. What was typed and not picked stays, with a sentence; a Form is not sent with it. */
export function ComboboxField<V extends string>({
  value,
  onChange,
  options,
  none,
  onClear,
  server,
  placeholder,
  disabled,
  ...field
}: FieldProps & ComboboxProps<V>) {
  const t = useWords(words)
  const [left, leave] = useState<string | null>(null)
  const wrong = left === null ? field.wrong : t('combobox-unchosen', { text: left })
  const picked = server ? server.picked : options.find((o) => o.value === value)
  const help = picked?.detail ? (
    <>
      <b>{picked.detail}</b> {field.help}
    </>
  ) : (
    field.help
  )
  return (
    <Field {...field} help={help} wrong={wrong}>
      {(ids) => (
        <Combobox
          ids={ids}
          onLeave={leave}
          {...{ value, onChange, options, none, onClear, server, placeholder, disabled }}
        />
      )}
    </Field>
  )
}

type BoxProps<V extends string> = ComboboxProps<V> & { ids: FieldIds; onLeave: (text: string | null) => void }

function Combobox<V extends string>({ ids, value, placeholder, disabled, ...given }: BoxProps<V>) {
  const t = useWords(words)
  const { list, found, typed, picked, clear, box } = useBox({ ids, value, disabled, ...given })
  const { none, onClear, server } = given
  const clearable = none ? value !== none.value : onClear !== undefined && value !== null
  return (
    <div className="combobox">
      <input
        {...box}
        className="input"
        value={typed ?? picked?.label ?? ''}
        placeholder={placeholder ?? t('combobox-placeholder')}
        spellCheck={false}
        data-unchosen={typed?.trim() ? '' : undefined}
        aria-activedescendant={
          list.highlightedIndex < found.length ? box['aria-activedescendant'] || undefined : undefined
        }
        aria-describedby={ids.says}
        aria-invalid={ids.wrong || undefined}
      />
      {(clearable || ((none || onClear) && typed?.trim())) && !disabled && (
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
      <ComboboxList
        {...{ list, found, value, typed }}
        of={given.options.length + (none ? 1 : 0)}
        total={server ? server.total : found.length}
        busy={server?.busy === true}
        failed={server?.failed === true}
      />
    </div>
  )
}

function useBox<V extends string>({
  ids,
  value,
  onChange,
  options,
  none,
  onClear,
  server,
  disabled,
  onLeave,
}: Omit<BoxProps<V>, 'placeholder'>) {
  const [typed, setTyped] = useState<string | null>(null)
  const [moved, move] = useState(false)
  const all = none ? [none, ...options] : options
  // @NOTE While the server searches, what it found before is narrowed here: nobody is offered who does not match.
  const found = server && !server.busy ? all : matchingOptions(all, typed ?? '')
  const picked = server ? server.picked : (all.find((o) => o.value === value) ?? null)
  const write = (text: string | null) => {
    setTyped(text)
    onLeave(null)
    server?.onTyped(text)
  }
  const closed = (chosen: boolean) => {
    if (chosen || !typed?.trim()) write(null)
    else onLeave(typed.trim())
  }
  const list = useCombobox({
    items: found,
    itemToString: (o) => o?.label ?? '',
    itemToKey: (o) => o?.value,
    inputId: ids.id,
    labelId: ids.label,
    selectedItem: picked,
    onSelectedItemChange: ({ selectedItem: o }) => o && o.value !== value && onChange(o.value),
    onIsOpenChange: ({ isOpen, type, selectedItem }) => {
      const blurred = type === useCombobox.stateChangeTypes.InputBlur
      const at = found[list.highlightedIndex]
      if (!isOpen) closed(!blurred || (moved && at !== undefined && at.value === selectedItem?.value))
      else if (typed === null && type !== useCombobox.stateChangeTypes.InputChange) server?.onTyped('')
    },
    stateReducer: (state, step) =>
      nextState(state, step, {
        typing: Boolean(typed?.trim()),
        moved,
        here: found.length,
        anyFor: (text) => server !== undefined || matchingOptions(all, text).length > 0,
      }),
  })
  const clear = () => {
    if (!none) onClear?.()
    else if (value !== none.value) onChange(none.value)
    write(null)
  }
  const box = list.getInputProps({
    disabled,
    onChange: (e) => {
      move(false)
      write(e.currentTarget.value)
    },
    onFocus: (e) => e.currentTarget.select(),
    onClick: (e) => list.isOpen || e.currentTarget.select(),
    onBlur: () => typed !== null && !typed.trim() && clear(),
    onKeyDown: (e) => {
      if (movesInTheList(e)) move(true)
      if (e.key === 'Escape' && typed !== null) {
        e.preventDefault()
        write(null)
      }
      // @NOTE At once, not when the list has closed: the next Escape is the dialog's.
      if (picksByEnter(e, list.isOpen, found[list.highlightedIndex])) write(null)
      keyOutsideTheList(e, list.isOpen, list.openMenu)
    },
  })
  return { list, found, typed, picked, clear, box }
}
