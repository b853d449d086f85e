// What keys and leaving do to a field that searches, where it is more than its list does by itself.
import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift'
import type { KeyboardEvent } from 'react'
import type { ComboboxOption } from './matching-options.ts'

/** The list closed, Escape is the dialog's, and Enter opens the list, as it does not send a form from a select. */
export function keyOutsideTheList(e: KeyboardEvent, open: boolean, openList: () => void): void {
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

/** Enter takes the entry it stands on; while a character is still being composed it only ends the composing. */
export const picksByEnter = (e: KeyboardEvent, open: boolean, entry: unknown): boolean =>
  open && entry !== undefined && e.key === 'Enter' && !e.nativeEvent.isComposing

const moves = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'])
export const movesInTheList = (e: KeyboardEvent): boolean => moves.has(e.key)

type State<V extends string> = UseComboboxState<ComboboxOption<V>>

interface Now {
  /** Something is being typed, and by arrows an entry was moved to since. */
  typing: boolean
  moved: boolean
  /** How many entries are listed. */
  here: number
  /** Whether anything is found for a text before the list is drawn anew; what a server will find is not known yet. */
  anyFor: (text: string) => boolean
}

/**
 * The first entry found is offered to Enter; a click into what is being typed moves only the cursor. Whoever leaves
 * the field while typing picks nobody but the one they moved to, and Enter without an entry leaves the list open.
 */
export function nextState<V extends string>(
  state: State<V>,
  { type, changes }: UseComboboxStateChangeOptions<ComboboxOption<V>>,
  { typing, moved, here, anyFor }: Now,
): Partial<State<V>> {
  const types = useCombobox.stateChangeTypes
  if (type === types.InputChange) {
    const text = changes.inputValue ?? ''
    return { ...changes, highlightedIndex: text.trim() && anyFor(text) ? 0 : -1 }
  }
  if (type === types.InputClick && state.isOpen && typing) return state
  if (type === types.InputKeyDownEnter && (state.highlightedIndex < 0 || state.highlightedIndex >= here)) return state
  if (type === types.InputBlur && typing && !moved)
    return { ...changes, selectedItem: state.selectedItem, inputValue: state.inputValue }
  return changes
}
