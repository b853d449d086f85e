// What a code of the slides opens: outside of everything that knows who is signed in.
import { QrIssueReportPage } from '../../../respond/page/QrIssueReportPage.tsx'
import { DisplaySettings } from '../DisplaySettings.tsx'

export default function QrIssueReportScreen() {
  const [, , run = '', module = null] = location.pathname.split('/')
  return (
    <main className="door">
      <div className="door-top">
        <span className="brand">
          训<span>中</span>
        </span>
        <DisplaySettings />
      </div>
      <QrIssueReportPage run={run} module={module || null} />
    </main>
  )
}
