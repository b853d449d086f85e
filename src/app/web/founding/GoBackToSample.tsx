// While a founded company is empty its administrator may give it up, and this address shows the sample again.
import { getMe } from '../../../platform/auth/contract.ts'
import { call } from '../../../ui/api-client.ts'
import { ConfirmButton, useApiMutation, useApiQuery, useErrorToast, useWords } from '../../../ui/public.ts'
import { getFounding, goBackToSample } from '../../founding/contract.ts'
import { words } from '../../founding/words.ts'

export default function GoBackToSample({ company }: { company: string }) {
  const t = useWords(words)
  const failed = useErrorToast()
  const founding = useApiQuery(getFounding, {})
  const back = useApiMutation(goBackToSample, {
    then: async () => {
      await untilSampleIsServed()
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

/** The server starts anew in the meantime. Gives up after a minute. */
async function untilSampleIsServed(): Promise<void> {
  for (let look = 0; look < 120; look++) {
    await new Promise((over) => setTimeout(over, 500))
    const me = await call(getMe, {}).catch(() => null)
    if (me && me.organisation?.sample !== false) return
  }
}
