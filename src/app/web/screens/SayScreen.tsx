// What a code of the slides opens: outside of everything that knows who is signed in.
import { ScannedPage } from '../../../respond/page/ScannedPage.tsx'
import { Settings } from '../Myself.tsx'

export default function SayScreen() {
  const [, , run = '', module = null] = location.pathname.split('/')
  return (
    <main className="door">
      <div className="door-top">
        <span className="brand">
          训<span>中</span>
        </span>
        <Settings />
      </div>
      <ScannedPage run={run} module={module || null} />
    </main>
  )
}
