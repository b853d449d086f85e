// An address that leads nowhere is told as such, with a way home.
import { Button, Page, useWords } from '../../ui/public.ts'
import { words } from './words.ts'

/** No such address, or not for this person. */
export function NotFoundPage({ why = 'lost' }: { why?: 'lost' | 'not-for-you' }) {
  const t = useWords(words)
  return (
    <Page
      title={t(why)}
      rests={t(`${why}-why`)}
      acts={
        <Button kind="main" href="/">
          {t('lost-home')}
        </Button>
      }
    />
  )
}
