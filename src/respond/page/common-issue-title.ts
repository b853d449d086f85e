// What a common issue is called, and how many say so.
import type { useWords } from '../../ui/public.ts'
import type { CommonIssue } from '../read/contract.ts'
import type { words } from '../words.ts'

type Say = ReturnType<typeof useWords<typeof words>>
export const cardTitle = (c: CommonIssue, t: Say): string =>
  c.verdict?.what === 'confirmed' && c.verdict.text
    ? c.verdict.text
    : c.module
      ? t('card.title', { module: c.module.number, theme: t(`theme.${c.theme}`) })
      : t('card.title-run', { theme: t(`theme.${c.theme}`) })
export const voicesText = (c: CommonIssue, t: Say): string =>
  t(c.anonymous > 0 ? 'card.voices-anonymous' : 'card.voices', { voices: c.voices, anonymous: c.anonymous })
