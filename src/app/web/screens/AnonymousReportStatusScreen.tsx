// An anonymous report by its code: outside of everything that knows who is signed in.
import { AnonymousReportStatusPage } from '../../../respond/page/AnonymousReportStatusPage.tsx'
import { DisplaySettings } from '../DisplaySettings.tsx'

export default function AnonymousReportStatusScreen() {
  return (
    <main className="door">
      <div className="door-top">
        <span className="brand">
          训<span>中</span>
        </span>
        <DisplaySettings />
      </div>
      <AnonymousReportStatusPage />
    </main>
  )
}
