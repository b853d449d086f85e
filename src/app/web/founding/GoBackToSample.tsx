// While a founded company is empty its administrator may give it up, and this address shows the sample again, or the founding where no sample is.
import { ConfirmButton, useApiMutation, useApiQuery, useErrorToast, useWords } from '../../../ui/public.ts'
import { getFounding, goBackToSample } from '../../founding/contract.ts'
import { words } from '../../founding/words.ts'
import { untilServed } from './until-served.ts'

export default function GoBackToSample({ company }: { company: string }) {
  const t = useWords(words)
  const failed = useErrorToast()
  const founding = useApiQuery(getFounding, {})
  const back = useApiMutation(goBackToSample, {
    then: async () => {
      await untilServed((me) => me.organisation?.sample !== false)
      location.assign('/')
    },
  })
  if (!founding.data?.mayGoBack) return null
  const to = founding.data.backTo === 'sample' ? 'back' : 'give-up'
  return (
    <ConfirmButton
      kind="quiet"
      danger
      button={t(`${to}.title`)}
      title={t(`${to}.title`)}
      yes={t(`${to}.go`)}
      onYes={() => back.mutateAsync({}).catch(failed)}
    >
      {t(`${to}.sure`, { company })}
    </ConfirmButton>
  )
}
