// An anonymous report by its code: outside of everything that knows who is signed in.
import { ThreadPage } from '../../../respond/page/ThreadPage.tsx'
import { Settings } from '../Myself.tsx'

export default function AnonymousScreen() {
  return (
    <main className="door">
      <div className="door-top">
        <span className="brand">
          训<span>中</span>
        </span>
        <Settings />
      </div>
      <ThreadPage />
    </main>
  )
}
