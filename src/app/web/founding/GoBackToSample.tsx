// While a founded company is empty its administrator may give it up, and this address shows the sample again.
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
  return (
    <ConfirmButton
      kind="quiet"
      danger
      button={t('back.title')}
      title={t('back.title')}
      yes={t('back.go')}
      onYes={() => back.mutateAsync({}).catch(failed)}
    >
      {t('back.sure', { company })}
    </ConfirmButton>
  )
}
