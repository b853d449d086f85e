// A forgotten password, for who cannot sign in.
import { ForgottenPasswordPage } from '../accounts/ForgottenPasswordPage.tsx'
import { DisplaySettings } from '../DisplaySettings.tsx'
import { ProductName } from '../ProductName.tsx'

export default function ForgottenPasswordScreen() {
  return (
    <main className="door">
      <div className="door-top">
        <span className="brand">
          <ProductName />
        </span>
        <DisplaySettings />
      </div>
      <ForgottenPasswordPage />
    </main>
  )
}
