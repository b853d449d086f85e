// The run the pages speak of: from the address, else the one looked at last, else the one under way.
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { Outlet, useMatch, useParams } from 'react-router'
import type { z } from 'zod'
import { getRun, listRuns, type Run, type runHead } from '../../programme/contract.ts'
import { QueryBoundary, writeLocalStorage, readLocalStorage, useApiQuery } from '../../ui/public.ts'

export type RunHead = z.infer<typeof runHead>
const RunContext = createContext<RunHead | null>(null)

/** The run for the rail: null while there is none to be seen. */
export function useRunSelection(): { run: Run | null; runs: Run[]; head: RunHead | undefined } {
  const here = useMatch('/runs/:run/*')?.params.run
  const runs = useApiQuery(listRuns, {}).data?.runs ?? []
  const run =
    runs.find((r) => r.id === (here ?? readLocalStorage('run'))) ??
    runs.find((r) => r.state === 'running') ??
    runs[0] ??
    null
  useEffect(() => {
    if (here) writeLocalStorage('run', here)
  }, [here])
  const head = useApiQuery(getRun, { params: { run: run?.id ?? '' } }, { when: run !== null }).data
  return { run, runs, head }
}

/** Around every page of a run: fetches its head once. */
export function RunLayout(): ReactNode {
  const { run } = useParams()
  const head = useApiQuery(getRun, { params: { run: run! } })
  return (
    <QueryBoundary of={head}>
      {(h) => (
        <RunContext value={h} key={h.run.id}>
          <Outlet />
        </RunContext>
      )}
    </QueryBoundary>
  )
}

/** The run's head, in a screen under /runs/:run. */
export function useCurrentRun(): RunHead {
  const head = useContext(RunContext)
  if (!head) throw new Error('useCurrentRun is for screens under /runs/:run')
  return head
}
