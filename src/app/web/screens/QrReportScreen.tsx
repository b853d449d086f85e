// What a code of the slides opens: outside of everything that knows who is signed in.
import { QrReportPage } from '../../../respond/page/QrReportPage.tsx'
import { DisplaySettings } from '../AccountMenu.tsx'

export default function QrReportScreen() {
  const [, , run = '', module = null] = location.pathname.split('/')
  return (
    <main className="door">
      <div className="door-top">
        <span className="brand">
          训<span>中</span>
        </span>
        <DisplaySettings />
      </div>
      <QrReportPage run={run} module={module || null} />
    </main>
  )
}
