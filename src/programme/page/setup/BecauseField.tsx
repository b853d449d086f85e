// Once a run has begun, a changed plan says why.
import { TextAreaField, useWords } from '../../../ui/public.ts'
import type { RunSetup } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'

interface Props {
  run: RunSetup['run']
  value: string
  onChange: (value: string) => void
}

export function BecauseField({ run, value, onChange }: Props) {
  const t = useWords(setupPageWords)
  if (run.state === 'preparing') return null
  return (
    <TextAreaField
      label={t('because')}
      help={t('because-help')}
      value={value}
      onChange={onChange}
      most={400}
      rows={2}
    />
  )
}
