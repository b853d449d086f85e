// What I reported, over all runs; reporting again goes to the run I am in.
import { MyReportedIssuesPage } from '../../../respond/page/MyReportedIssuesPage.tsx'
import { useRunSelection } from '../current-run.tsx'

export default function MyReportedIssuesScreen() {
  const { head } = useRunSelection()
  return <MyReportedIssuesPage run={head?.standing.learner && head.run.state !== 'closed' ? head.run.id : null} />
}
