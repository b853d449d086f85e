// One's own account.
export { MyAccountPage as default } from '../accounts/MyAccountPage.tsx'
