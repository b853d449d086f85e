// The run the pages speak of: from the address, else the one looked at last, else the one under way.
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { Outlet, useMatch, useParams } from 'react-router'
import type { z } from 'zod'
import { getRun, listRuns, type Run, type runHead } from '../../programme/contract.ts'
import { Asked, keep, kept, useAsk } from '../../ui/public.ts'

export type RunHead = z.infer<typeof runHead>
const RunContext = createContext<RunHead | null>(null)

/** The run for the rail: null while there is none to be seen. */
export function useRunNow(): { run: Run | null; runs: Run[]; head: RunHead | undefined } {
  const here = useMatch('/runs/:run/*')?.params.run
  const runs = useAsk(listRuns, {}).data?.runs ?? []
  const run =
    runs.find((r) => r.id === (here ?? kept('run'))) ?? runs.find((r) => r.state === 'running') ?? runs[0] ?? null
  useEffect(() => {
    if (here) keep('run', here)
  }, [here])
  const head = useAsk(getRun, { params: { run: run?.id ?? '' } }, { when: run !== null }).data
  return { run, runs, head }
}

/** Around every page of a run: fetches its head once. */
export function RunFrame(): ReactNode {
  const { run } = useParams()
  const head = useAsk(getRun, { params: { run: run! } })
  return (
    <Asked of={head}>
      {(h) => (
        <RunContext value={h} key={h.run.id}>
          <Outlet />
        </RunContext>
      )}
    </Asked>
  )
}

/** The run's head, in a screen under /runs/:run. */
export function useRunHere(): RunHead {
  const head = useContext(RunContext)
  if (!head) throw new Error('useRunHere is for screens under /runs/:run')
  return head
}
