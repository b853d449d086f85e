// The report as a file to take along; which files there are depends on who asks.
import { buildUrl, Button, Panel, useLang, useWords } from '../../ui/public.ts'
import type { Report } from '../contract.ts'
import { exportForms, exportReport } from '../contract.ts'
import { words } from '../words.ts'

export function ReportExports({ report, all }: { report: Report; all: boolean }) {
  const t = useWords(words)
  const { lang } = useLang()
  return (
    <Panel title={t('export.title')} padded>
      <div className="acts">
        {exportForms
          .filter((form) => all || form !== 'zip')
          .map((form) => (
            <Button key={form} href={buildUrl(exportReport[form].path, { report: report.id }, { lang })}>
              {t(`export.${form}`)}
            </Button>
          ))}
      </div>
      <p className="small" style={{ marginTop: 8 }}>
        {t('export.note')} {all && t('export.zip-note')}
      </p>
    </Panel>
  )
}
