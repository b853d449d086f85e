// Copy, CSV and Excel of what a table shows.
import { useState } from 'react'
import { useToast } from '../messages/Toast.tsx'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import type { Cell } from '../table/column.ts'
import { downloadFile } from './download-file.ts'
import { toCsv, toTsv } from './table-to-csv.ts'
import { toXlsx } from './table-to-xlsx.ts'
import { copyToClipboard } from './clipboard.ts'

/** `cells` is asked for when a button is pressed; `name` names the file and its sheet. */
export function ExportButtons({ name, cells }: { name: string; cells: () => Cell[][] }) {
  const t = useWords(words)
  const showToast = useToast()
  const [busy, setBusy] = useState(false)
  const copy = async () =>
    (await copyToClipboard(toTsv(cells()))) ? showToast(t('copied')) : showToast(t('copy-failed'), 'bad')
  const excel = async () => {
    setBusy(true)
    downloadFile(await toXlsx(name, cells()), `${name}.xlsx`)
    setBusy(false)
  }
  return (
    <span className="export-buttons small">
      <button type="button" onClick={() => void copy()}>
        {t('copy')}
      </button>
      <button type="button" onClick={() => void excel()} disabled={busy}>
        {t('excel')}
      </button>
      <button
        type="button"
        onClick={() => downloadFile(new Blob([toCsv(cells())], { type: 'text/csv' }), `${name}.csv`)}
      >
        {t('csv')}
      </button>
    </span>
  )
}
