// What I reported, over all runs; reporting again goes to the run I am in.
import { MyFeedbackPage } from '../../../respond/page/MyFeedbackPage.tsx'
import { useRunNow } from '../run-here.tsx'

export default function MyFeedbackScreen() {
  const { head } = useRunNow()
  return <MyFeedbackPage run={head?.standing.learner && head.run.state !== 'closed' ? head.run.id : null} />
}
