// Who writes is told that a draft is kept.
import { useLang, useWords } from '../i18n.tsx'
import { agoWithin } from '../text/date-and-duration-text.ts'
import { words } from '../words.ts'
import { useNow } from '../time-zone-and-clock.tsx'
import type { Draft } from './use-draft.ts'

/** 已存草稿, or that an unsent one was found, with a way to clear it. */
export function DraftStatus<T>({ draft }: { draft: Draft<T> }) {
  const t = useWords(words)
  const { lang } = useLang()
  const now = useNow()
  if (!draft.keptAt) return <span className="small" />
  const found = draft.foundAt === draft.keptAt
  return (
    <span className="small draft-line">
      {found ? t('draft-found', { ago: agoWithin(draft.keptAt, now, lang) }) : t('draft-kept')}
      {found && (
        <button type="button" className="link" onClick={draft.done}>
          {t('draft-drop')}
        </button>
      )}
    </span>
  )
}
