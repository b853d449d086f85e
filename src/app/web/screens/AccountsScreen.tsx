// Who can come in: for administrators and the training duty.
export { AccountsPage as default } from '../accounts/AccountsPage.tsx'
