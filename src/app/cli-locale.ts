// The terminal: sentences in the language of the machine, in both when it has none.
import type { Lang, Params, Text } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'

export type PrintText = (text: Text, params?: Params) => void

/** The language by LC_ALL, LC_MESSAGES or LANG; null for a machine without one (C, POSIX). */
export function langOf(env: NodeJS.ProcessEnv): Lang | null {
  const name = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return name.startsWith('zh') ? 'zh' : name.startsWith('en') ? 'en' : null
}

/** The sentence as this machine's user reads it. */
export function sentence(lang: Lang | null, text: Text, params: Params = {}): string {
  if (lang) return say(text, lang, params)
  const [zh, en] = [say(text, 'zh', params), say(text, 'en', params)]
  return zh === en ? zh : zh.includes('\n') ? `${zh}\n${en}` : `${zh} / ${en.trimStart()}`
}
