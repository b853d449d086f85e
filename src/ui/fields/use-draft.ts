// A draft survives a weak network, a closed page and a flat battery: it is kept on the device until it is sent.
import { useCallback, useEffect, useRef, useState } from 'react'
import { writeLocalStorage, readLocalStorage } from '../local-storage.ts'

interface StoredDraft<T> {
  value: T
  at: string
}

function read<T>(name: string): StoredDraft<T> | null {
  const text = readLocalStorage(`draft.${name}`)
  if (!text) return null
  try {
    return JSON.parse(text) as StoredDraft<T>
  } catch {
    return null
  }
}

export interface Draft<T> {
  value: T
  change: (value: T | ((old: T) => T)) => void
  /** After sending: forgets the draft, starts again from the beginning. */
  done: () => void
  /** When the draft found on opening was written; null when there was none. */
  foundAt: string | null
  /** When it was last kept; null before the first change. */
  keptAt: string | null
}

/** A form's value with its draft: `useDraft('respond.report', () => ({ id: newId(), text: '' }))`. One name per form and subject; `fresh` is asked again after each sending. */
export function useDraft<T>(name: string, fresh: () => T): Draft<T> {
  const [found] = useState(() => read<T>(name))
  const [value, setValue] = useState<T>(() => found?.value ?? fresh())
  const [keptAt, setKeptAt] = useState<string | null>(found?.at ?? null)
  const changed = useRef(false)
  const again = useRef(fresh)
  useEffect(() => {
    again.current = fresh
  })
  useEffect(() => {
    if (!changed.current) return
    const at = new Date().toISOString()
    writeLocalStorage(`draft.${name}`, JSON.stringify({ value, at }))
    setKeptAt(at)
  }, [name, value])
  const change = useCallback((next: T | ((old: T) => T)) => {
    changed.current = true
    setValue(next)
  }, [])
  const done = useCallback(() => {
    changed.current = false
    writeLocalStorage(`draft.${name}`, null)
    setKeptAt(null)
    setValue(again.current())
  }, [name])
  return { value, change, done, foundAt: found?.at ?? null, keptAt }
}
