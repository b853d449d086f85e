// A long list is leafed through page by page.
import { Button } from '../buttons/Button.tsx'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'

/** Page 2 of 9, with the ways to the neighbours. */
export function Pager({
  page,
  pageSize,
  total,
  onPage,
}: {
  page: number
  pageSize: number
  total: number
  onPage: (page: number) => void
}) {
  const t = useWords(words)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  return (
    <nav className="pager">
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('previous')}
      </Button>
      <span className="small">{t('page-of', { page, pages, total })}</span>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('next')}
      </Button>
    </nav>
  )
}
