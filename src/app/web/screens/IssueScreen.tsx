// One report of a run.
import { useParams } from 'react-router'
import { IssuePage } from '../../../respond/page/IssuePage.tsx'
import { words } from '../../../respond/words.ts'
import { useWords } from '../../../ui/public.ts'
import { CrumbBack } from '../CrumbBack.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { useMe } from '../session.tsx'

export default function IssueScreen() {
  const t = useWords(words)
  const { run, standing } = useCurrentRun()
  const { issue } = useParams()
  const ways = [
    { to: `/runs/${run.id}/respond`, label: t('issue.back') },
    ...(standing.learner ? [{ to: '/my/feedback', label: t('mine.title') }] : []),
  ]
  return <IssuePage key={issue} issue={issue!} crumb={<CrumbBack ways={ways} />} me={useMe().person!.id} />
}
