// Says that the network is gone, and that what is written is kept.
import { useSyncExternalStore } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { Callout } from './Callout.tsx'

const follow = (changed: () => void) => {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

export function OfflineBanner() {
  const t = useWords(words)
  const away = useSyncExternalStore(follow, () => !navigator.onLine)
  return <div role="status">{away && <Callout kind="watch">{t('offline')}</Callout>}</div>
}
