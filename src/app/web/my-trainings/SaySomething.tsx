// 我要反馈: straight to the report where there is one training, else first the question about which; at the foot of a phone.
import { useState } from 'react'
import type { Run } from '../../../programme/contract.ts'
import { Button, Drawer, useWords } from '../../../ui/public.ts'
import { useNarrowScreen } from '../../../ui/narrow-screen.ts'
import { words } from './words.ts'
import './my-trainings.css'

export function SaySomething({ runs, big = false }: { runs: readonly Run[]; big?: boolean }) {
  const t = useWords(words)
  const [asking, ask] = useState(false)
  if (runs.length === 0) return null
  if (runs.length === 1)
    return (
      <Button kind="main" big={big} href={`/runs/${runs[0]!.id}/report`}>
        {t('feedback.say')}
      </Button>
    )
  return (
    <>
      <Button kind="main" big={big} onClick={() => ask(true)}>
        {t('feedback.say')}
      </Button>
      <Drawer open={asking} onClose={() => ask(false)} title={t('feedback.which')}>
        <div className="which-training">
          {runs.map((run) => (
            <Button key={run.id} big href={`/runs/${run.id}/report`}>
              {run.programme} {run.name}
            </Button>
          ))}
        </div>
      </Drawer>
    </>
  )
}

/** Always under the thumb of whoever learns, wherever the page is scrolled to. */
export function SaySomethingFoot({ runs }: { runs: readonly Run[] }) {
  const narrow = useNarrowScreen()
  if (!narrow || runs.length === 0) return null
  return (
    <>
      <div className="say-room" />
      <div className="say-foot">
        <SaySomething runs={runs} big />
      </div>
    </>
  )
}

/** The same on a desk, among the acts of the page. */
export function SaySomethingAct({ runs }: { runs: readonly Run[] }) {
  return useNarrowScreen() ? null : <SaySomething runs={runs} />
}
