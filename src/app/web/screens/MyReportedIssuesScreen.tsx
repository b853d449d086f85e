// What I reported, over all runs; reporting again asks about which training where there are several.
import { MyReportedIssuesPage } from '../../../respond/page/MyReportedIssuesPage.tsx'
import { SaySomething } from '../my-trainings/SaySomething.tsx'
import { takingReports, useMyTrainings } from '../my-trainings/use-my-trainings.ts'

export default function MyReportedIssuesScreen() {
  const runs = takingReports(useMyTrainings())
  return <MyReportedIssuesPage report={runs.length > 0 ? <SaySomething runs={runs} /> : null} />
}
