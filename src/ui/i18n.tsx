// The language of the pages: chosen by the person and kept on the device; until then the browser's, Chinese where it says neither.
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import {
  preferredLang,
  punctuationOf,
  say,
  type Lang,
  type Params,
  type Reason,
  type Text,
} from '../platform/localised-text/contract.ts'
import { writeLocalStorage, readLocalStorage } from './local-storage.ts'

const LangContext = createContext<{ lang: Lang; setLang: (lang: Lang) => void }>({ lang: 'zh', setLang: () => {} })

export function LangProvider({ children, first }: { children: ReactNode; first?: Lang }) {
  const [lang, choose] = useState<Lang>(
    () =>
      asLang(new URLSearchParams(location.search).get('lang')) ??
      asLang(readLocalStorage('lang')) ??
      first ??
      preferredLang(navigator.languages) ??
      'zh',
  )
  useEffect(() => {
    const asked = asLang(new URLSearchParams(location.search).get('lang'))
    if (asked) writeLocalStorage('lang', asked)
  }, [])
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  }, [lang])
  const value = useMemo(() => {
    const setLang = (chosen: Lang) => {
      writeLocalStorage('lang', chosen)
      choose(chosen)
    }
    return { lang, setLang }
  }, [lang])
  return <LangContext value={value}>{children}</LangContext>
}

const asLang = (text: string | null): Lang | undefined => (text === 'zh' || text === 'en' ? text : undefined)

/** The language now, and the way to change it. */
export function useLang() {
  return useContext(LangContext)
}

/** `t('due-in', { left })`: the sentence of a folder's words in the language now. */
export function useWords<W extends Record<string, Text>>(words: W) {
  const { lang } = useLang()
  return useCallback((key: keyof W & string, params?: Params) => say(words[key]!, lang, params), [words, lang])
}

/** Lists, labels and asides with the marks of the language now. */
export function usePunctuation() {
  const { lang } = useLang()
  return useMemo(() => punctuationOf(lang), [lang])
}

/** `tell(text, params)` for a Text or plain string that came with the data. */
export function useSay() {
  const { lang } = useLang()
  return useCallback(
    (text: Text | string, params?: Params) => (typeof text === 'string' ? text : say(text, lang, params)),
    [lang],
  )
}

/** `because(reason, 'tile.')`: says what a rule decided, from a folder's words; an unknown code stays visible. */
export function useReason(words: Record<string, Text>) {
  const { lang } = useLang()
  return useCallback(
    (reason: Reason, prefix = '') => {
      const text = words[prefix + reason.code]
      return text ? say(text, lang, reason.params) : reason.code
    },
    [words, lang],
  )
}
