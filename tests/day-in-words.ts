// A day as sentences say it.
import { say } from '../src/platform/localised-text/contract.ts'

const alone = { zh: '{day}', en: '{day}' }
export const zhDay = (day: string): string => say(alone, 'zh', { day })
export const enDay = (day: string): string => say(alone, 'en', { day })
