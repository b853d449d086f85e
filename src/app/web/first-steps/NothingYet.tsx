// Today of somebody none of whose trainings goes on: one sentence that is true for them, the way to earlier ones, and the act that is theirs.
import { listRuns } from '../../../programme/contract.ts'
import { Button, EmptyState, Panel, useApiQuery, useWords } from '../../../ui/public.ts'
import { addressOpenTo } from '../page-readers.ts'
import { useMe } from '../session.tsx'
import { nothingGoingOn } from './nothing-going-on.ts'
import { words } from './words.ts'

/** As many earlier trainings are named to whom the list of all is not open. */
const mostNamed = 3

/** `seated`: a seat is held in a run that is over. */
export function NothingYet({ seated }: { seated: boolean }) {
  const t = useWords(words)
  const me = useMe()
  const runs = useApiQuery(listRuns, {}).data?.runs
  if (!runs) return null
  const { key, params, past, mayCreate } = nothingGoingOn(runs, { duties: me.duties, seated })
  const list = addressOpenTo({ me, standing: null }, '/runs')
  return (
    <Panel>
      <EmptyState
        act={
          <>
            {past.length > 0 && list && <Button href={list}>{t('nothing-see')}</Button>}
            {!list &&
              past.slice(0, mostNamed).map((r) => (
                <Button key={r.id} href={`/runs/${r.id}/practise`}>
                  {`${r.programme} ${r.name}`}
                </Button>
              ))}
            {mayCreate && <Button href="/runs?create=training">{t('nothing-create')}</Button>}
          </>
        }
      >
        {t(key, params)}
      </EmptyState>
    </Panel>
  )
}
