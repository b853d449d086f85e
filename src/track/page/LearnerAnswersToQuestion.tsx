// Who answered a question how: the records behind its difficulty and discrimination.
import { useState } from 'react'
import { numberText, ProvenanceDrawer, useApiQuery, useLang, useWords } from '../../ui/public.ts'
import { getItem } from '../read/test-results/contract.ts'
import type { Item } from '../read/test-results/contract.ts'
import { words } from '../words.ts'

export function LearnerAnswersToQuestion({ run, item, onClose }: { run: string; item: Item; onClose: () => void }) {
  const t = useWords(words)
  const { lang } = useLang()
  const [page, setPage] = useState(1)
  const behind = useApiQuery(getItem, { params: { run, item: item.id }, query: { page } }, { keepLast: true }).data
  const two = (value: number | null) => (value === null ? '–' : numberText(value, { digits: 2 }, lang))
  const tallies: [string, string][] = [
    [t('test.difficulty'), `${two(item.difficulty)} (n=${item.n})`],
    [t('test.discrimination'), `${two(item.discrimination)} (n=${item.rest})`],
    ...(item.point ? [[t('points.point'), item.point] as [string, string]] : []),
    ...(behind ? [[t('test.of'), behind.testName] as [string, string]] : []),
  ]
  const records = behind?.rows.map((row) => ({
    id: row.id,
    at: row.at,
    who: row.who,
    what: t('test.answers'),
    value: `${row.value} / ${row.outOf ?? 1}`,
    source: row.source,
    file: row.file,
    row: row.line,
  }))
  return (
    <ProvenanceDrawer
      onClose={onClose}
      title={item.name}
      formula={t('test.formula')}
      tallies={tallies}
      records={records}
      total={behind?.total ?? 0}
      page={page}
      pageSize={behind?.pageSize ?? 50}
      onPage={setPage}
    />
  )
}
