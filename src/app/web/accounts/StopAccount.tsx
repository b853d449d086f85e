// Keeping somebody out, and letting in again; what dies with it is said before.
import {
  ConfirmButton,
  Button,
  useApiMutation,
  useErrorToast,
  usePunctuation,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import { deleteAccount, deleteBlock, putBlock } from '../../accounts/contract.ts'
import type { AccountDetail } from '../../accounts/contract.ts'
import { accountsWords } from './accounts-words.ts'

export function StopAccount({ one: { account, keys, lastAdministrator, me } }: { one: AccountDetail }) {
  const t = useWords(accountsWords)
  const toast = useToast()
  const failed = useErrorToast()
  const punctuation = usePunctuation()
  const name = { name: account.name }
  const params = { person: account.person }
  const block = useApiMutation(putBlock, {
    then: ({ sessions }) => toast(t('one.blocked', { ...name, n: sessions })),
  })
  const unblock = useApiMutation(deleteBlock, { then: () => toast(t('one.unblocked', name)) })
  const end = useApiMutation(deleteAccount, { then: () => toast(t('one.ended', name)) })
  const keysSay =
    keys.length > 0 ? t('one.keys', { n: keys.length, names: punctuation.list(keys.map((k) => k.name)) }) : null
  return (
    <section>
      <h3>{t('one.stop')}</h3>
      {lastAdministrator || me ? (
        <p className="muted">{t(lastAdministrator ? 'one.last' : 'one.not-yourself')}</p>
      ) : (
        <>
          <p className="muted">{t('one.stop-help')}</p>
          {keysSay && <p>{keysSay}</p>}
          <div className="acts">
            {account.state === 'blocked' ? (
              <Button busy={unblock.isPending} onClick={() => unblock.mutate({ params }, { onError: failed })}>
                {t('one.unblock')}
              </Button>
            ) : (
              <ConfirmButton
                button={t('one.block')}
                title={t('one.block-sure', name)}
                yes={t('one.block')}
                danger
                onYes={() => block.mutateAsync({ params }).catch(failed)}
              >
                {keysSay ?? t('one.stop-help')}
              </ConfirmButton>
            )}
            {account.state === 'joined' && (
              <ConfirmButton
                button={t('one.end')}
                title={t('one.end-sure', name)}
                yes={t('one.end')}
                danger
                onYes={() => end.mutateAsync({ params }).catch(failed)}
              >
                {keysSay ?? t('one.stop-help')}
              </ConfirmButton>
            )}
          </div>
        </>
      )}
    </section>
  )
}
