// Light, dark, or as the device wishes; `<html data-look>` carries what is shown.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { writeLocalStorage, readLocalStorage } from './local-storage.ts'

export type ColourSchemeChoice = 'auto' | 'light' | 'dark'
const LookContext = createContext<{
  choice: ColourSchemeChoice
  dark: boolean
  choose: (choice: ColourSchemeChoice) => void
}>({
  choice: 'auto',
  dark: false,
  choose: () => {},
})

const asChoice = (text: string | null): ColourSchemeChoice => (text === 'light' || text === 'dark' ? text : 'auto')

export function ColourSchemeProvider({ children }: { children: ReactNode }) {
  const [choice, choose] = useState<ColourSchemeChoice>(() => asChoice(readLocalStorage('look')))
  const [deviceDark, setDeviceDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const changed = () => setDeviceDark(query.matches)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  const dark = choice === 'dark' || (choice === 'auto' && deviceDark)
  useEffect(() => {
    document.documentElement.dataset.theme = choice
    document.documentElement.dataset.look = dark ? 'dark' : 'light'
    writeLocalStorage('look', choice === 'auto' ? null : choice)
  }, [choice, dark])
  const value = useMemo(() => ({ choice, dark, choose }), [choice, dark])
  return <LookContext value={value}>{children}</LookContext>
}

/** What was chosen, whether it is dark now, and the way to choose. */
export function useColourScheme() {
  return useContext(LookContext)
}
