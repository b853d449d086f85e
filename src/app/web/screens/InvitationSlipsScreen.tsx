// Links to hand out, for printing.
export { SlipsPage as default } from '../accounts/SlipsPage.tsx'
