// Who one is, the language, light or dark, one's own account, and the way out.
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { signOut } from '../../platform/auth/contract.ts'
import { useErrorToast, useApiMutation, useWords } from '../../ui/public.ts'
import { DisplaySettings } from './DisplaySettings.tsx'
import { useMe } from './session.tsx'
import { words } from './words.ts'

/** Only the administrator of a company with nothing in it yet is offered the way back. */
const GoBackToSample = lazy(() => import('./founding/GoBackToSample.tsx'))

/** `onGo`: what it stands on is left for a page. */
export function AccountMenu({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useWords(words)
  const me = useMe()
  const failed = useErrorToast()
  const leave = useApiMutation(signOut, { then: () => location.assign('/') })
  return (
    <div className="myself">
      <b>{me.person!.name}</b>
      <p className="small">{[me.person!.position, me.person!.employeeNo].filter(Boolean).join(' · ')}</p>
      <Link className="link small" to={`/people/${me.person!.id}`} onClick={onGo}>
        {t('my-place')}
      </Link>
      <DisplaySettings />
      <div className="myself-acts">
        <Link className="small" to="/my/account" onClick={onGo}>
          {t('my-account')}
        </Link>
        <button type="button" className="link small" onClick={() => leave.mutate({}, { onError: failed })}>
          {t(me.organisation?.sample ? 'leave-sample' : 'leave')}
        </button>
      </div>
      {!me.organisation?.sample && me.duties.includes('administrator') && me.organisation && (
        <Suspense>
          <GoBackToSample company={me.organisation.name} />
        </Suspense>
      )}
    </div>
  )
}
