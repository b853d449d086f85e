// The template of a kind of sheet, as a workbook or as CSV: its columns, and two filled rows to write over.
import type { ReactNode } from 'react'
import { buildUrl, useLang, useSay, useWords } from '../../ui/public.ts'
import type { SourceBrief } from '../sheet-parsing/contract.ts'
import { sheetTemplate } from '../contract.ts'
import { words } from '../words.ts'

/** One link to the workbook, for places that know the kind alone. */
export function TemplateLink({ source, children }: { source: string; children: ReactNode }) {
  const { lang } = useLang()
  return <a href={buildUrl(sheetTemplate.path, { source }, { lang })}>{children}</a>
}

/** `run`: its days stand in the rows. */
export function TemplateLinks({ source, run }: { source: Pick<SourceBrief, 'key' | 'name'>; run: string | null }) {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  const href = (as: 'xlsx' | 'csv') =>
    buildUrl(sheetTemplate.path, { source: source.key }, { lang, as, ...(run ? { run } : {}) })
  return (
    <p className="small">
      {t('template.label')} <a href={href('xlsx')}>{t('template.xlsx', { source: say(source.name) })}</a>
      {' · '}
      <a href={href('csv')} aria-label={t('template.csv-label', { source: say(source.name) })}>
        {t('template.csv')}
      </a>
      {' · '}
      {t('template.example')}
    </p>
  )
}
