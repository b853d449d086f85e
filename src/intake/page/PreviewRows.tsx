// The first rows of a file as they would become.
import { DataTable, Panel, useSay, useWords } from '../../ui/public.ts'
import type { Preview } from '../sheet-parsing/contract.ts'
import { words } from '../words.ts'

export function PreviewRows({ p }: { p: Preview }) {
  const t = useWords(words)
  const say = useSay()
  return (
    <Panel title={t('becomes.title')} aside={p.rows.length > 0 && t('becomes.aside', { n: p.rows.length })}>
      <DataTable<Preview['rows'][number]>
        caption={t('becomes.title')}
        rows={p.rows}
        keyOf={(r) => String(r.row)}
        empty={t('becomes.none')}
        columns={[
          {
            key: 'row',
            title: t('becomes.row'),
            width: 96,
            muted: true,
            show: (r) => t('row-n', { row: r.row }),
            text: (r) => r.row,
          },
          {
            key: 'what',
            title: t('becomes.what'),
            show: (r) => (
              <>
                {r.becomes.map((b, i) => (
                  <div key={i}>{say(b)}</div>
                ))}
              </>
            ),
            text: (r) => r.becomes.map((b) => say(b)).join('; '),
          },
        ]}
      />
    </Panel>
  )
}
