// What can not go in: counted by kind, then row by row with the way out.
import { Chip, DataTable, Panel, useSay, useWords } from '../../ui/public.ts'
import type { Preview, Problem } from '../sheet-parsing/contract.ts'
import { words } from '../words.ts'

/** The sentence without file, row and column, which the other columns show. */
const withoutPlace = (sentence: string) =>
  sentence.replace(/^[^：:]*[：:]\s*/, '').replace(/^./, (first) => first.toUpperCase())

const how = ({ import: { mine }, contents }: Preview) =>
  contents === 'shown' ? 'problems.how' : mine ? 'problems.how-after' : 'problems.how-others'

export function RowProblems({ p }: { p: Preview }) {
  const t = useWords(words)
  const say = useSay()
  const many = p.problems.length > 12
  return (
    <Panel
      title={t('problems.title', { n: p.counts.rejected.toLocaleString() })}
      aside={p.counts.rejected > p.problems.length && t('problems.first', { n: p.problems.length })}
    >
      <div className="padded">
        <p className="muted">{t(p.sealed ? 'sealed.how' : how(p))}</p>
        {many && (
          <p>
            {p.byCode.map((c) => (
              <span key={c.code}>
                <Chip colour="watch" title={say(c.mend)}>
                  {t('problems.count', { problem: say(c.problem), n: c.count })}
                </Chip>{' '}
              </span>
            ))}
          </p>
        )}
      </div>
      <DataTable<Problem & { key: string }>
        caption={t('problems.title', { n: p.counts.rejected })}
        rows={p.problems.map((x, i) => ({ ...x, key: String(i) }))}
        keyOf={(x) => x.key}
        columns={[
          {
            key: 'row',
            title: t('problems.row'),
            width: 96,
            show: (x) => t('row-n', { row: x.row }),
            text: (x) => x.row,
            sort: (x) => x.row,
          },
          { key: 'column', title: t('problems.column'), show: (x) => x.column ?? '', sort: (x) => x.column },
          ...(p.contents === 'shown'
            ? [
                {
                  key: 'value',
                  title: t('problems.value'),
                  muted: true,
                  show: (x: Problem) => x.value,
                  sort: (x: Problem) => x.value,
                },
              ]
            : []),
          {
            key: 'what',
            title: t('problems.what'),
            show: (x) => withoutPlace(say(x.sentence)),
            text: (x) => say(x.sentence),
          },
        ]}
      />
    </Panel>
  )
}
