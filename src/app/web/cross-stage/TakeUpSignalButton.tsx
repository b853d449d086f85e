// A signal becomes a problem with an owner and a clock, from where it is shown.
import { lazy, Suspense, useState } from 'react'
import type { Signal } from '../../../track/contract.ts'
import { words as trackWords } from '../../../track/words.ts'
import { Button, useWords } from '../../../ui/public.ts'

const TakeUpSignalForm = lazy(() => import('./TakeUpSignalForm.tsx'))

export function TakeUpSignalButton({ run, signal }: { run: string; signal: Signal }) {
  const t = useWords(trackWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('signals.take-up')}</Button>
      {open && (
        <Suspense>
          <TakeUpSignalForm run={run} signal={signal} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
