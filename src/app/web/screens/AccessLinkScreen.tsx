// What a one-time link opens: outside of everything that needs somebody signed in.
import { AccessLinkPage } from '../accounts/AccessLinkPage.tsx'
import { DisplaySettings } from '../DisplaySettings.tsx'
import { ProductName } from '../ProductName.tsx'

export default function AccessLinkScreen() {
  const [, , token = ''] = location.pathname.split('/')
  return (
    <main className="door">
      <div className="door-top">
        <span className="brand">
          <ProductName />
        </span>
        <DisplaySettings />
      </div>
      <AccessLinkPage token={token} />
    </main>
  )
}
