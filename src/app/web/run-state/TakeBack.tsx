// An opening is taken back as long as nothing has happened; afterwards what was first is said.
import { takeBackOpening } from '../../../programme/contract.ts'
import {
  ConfirmButton,
  Panel,
  useApiMutation,
  useDateText,
  useErrorToast,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import type { RunStateView } from '../../run-state/contract.ts'
import { words } from './run-state-page-words.ts'

export function TakeBack({
  view,
  opening: { first, told, telling },
}: {
  view: RunStateView
  opening: NonNullable<RunStateView['opening']>
}) {
  const t = useWords(words)
  const date = useDateText()
  const toast = useToast()
  const failed = useErrorToast()
  const back = useApiMutation(takeBackOpening, { then: () => toast(t('back.done')) })
  const saysTold =
    telling > 0
      ? t(telling === 1 ? 'back.telling-1' : 'back.telling-n', { n: telling })
      : told === 0
        ? t('back.told-0')
        : t(told === 1 ? 'back.told-1' : 'back.told-n', { n: told })
  const go = () => back.mutateAsync({ params: { run: view.run.id } }).catch((error: Error) => failed(error))
  return (
    <Panel title={t('back.title')} padded>
      <p>
        {first
          ? t(`back.no-${first.kind}` as 'back.no-evidence', { day: first.day ? date(first.day, 'date') : '' })
          : t(view.mayMove ? 'back.may' : 'back.may-reader') + t('back.between') + saysTold}
      </p>
      {!first && view.mayMove && (
        <div className="state-acts">
          <ConfirmButton title={t('back.sure')} yes={t('back.do')} button={t('back.do')} onYes={go}>
            <p>{saysTold}</p>
          </ConfirmButton>
        </div>
      )}
    </Panel>
  )
}
