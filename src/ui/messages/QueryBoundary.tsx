// An asked question on the page: waiting, failed with a way out, or answered.
import { useDeferredValue, useEffect, useState, type ReactNode } from 'react'
import { useLang, useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { Button } from '../buttons/Button.tsx'
import { RequestFailed, Refusal } from '../api-client.ts'
import { errorMessage } from './error-message.ts'
import { useRefusedPage } from './refused-page.tsx'

interface Query<T> {
  data: T | undefined
  error: Error | null
  isPending: boolean
  isPlaceholderData?: boolean
  refetch: () => unknown
}

/** `<QueryBoundary of={useApiQuery(…)}>{(answer) => …}</QueryBoundary>`: an answer already shown stays while a newer one is fetched. */
export function QueryBoundary<T>({
  of: query,
  children,
  lines,
}: {
  of: Query<T>
  children: (answer: T) => ReactNode
  lines?: number
}) {
  // @NOTE An answer comes as an urgent update, drawn in one go. Deferred, the page it makes is drawn in slices between which a thumb is heard.
  const arrived = useDeferredValue(query.data !== undefined)
  if (query.data !== undefined && arrived)
    return <div className={query.isPlaceholderData ? 'older' : 'contents'}>{children(query.data)}</div>
  if (query.error && query.data === undefined) return <Failed error={query.error} retry={() => void query.refetch()} />
  return <Loading lines={lines} />
}

/** What was asked for is not there or not theirs, by the status or by the name of the refusal. */
const nothingThere = ({ status, code }: Refusal) =>
  [400, 403, 404].includes(status) || code.startsWith('no-such-') || code.startsWith('not-yours')

/** What happened, and the way out: another try only where it can help. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useWords(words)
  const { lang } = useLang()
  const refusedPage = useRefusedPage()
  if (refusedPage && error instanceof Refusal && nothingThere(error)) return refusedPage(error)
  return (
    <div className="state" role="alert">
      <p className="bad">
        <span className="mark" aria-hidden="true" />
        {t('failed')}
      </p>
      <p className="muted">{errorMessage(error, t, lang)}</p>
      {retry && error instanceof RequestFailed && <Button onClick={retry}>{t('retry')}</Button>}
    </div>
  )
}

/** Grey lines at once; after a second, words; after five, how long it has been. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const t = useWords(words)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((s) => s + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="loading" aria-busy="true">
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} className="bone" style={{ width: `${92 - ((i * 17) % 40)}%` }} />
      ))}
      {/* @NOTE Laid out from the start, though not yet seen: the letters are then loaded before there is much to draw. */}
      <p className="small" role="status" style={seconds < 1 ? { visibility: 'hidden' } : undefined}>
        {seconds >= 5 ? t('loading-long', { seconds }) : t('loading')}
      </p>
    </div>
  )
}
