// What pages of later folders show of this one.
export { StatementLink } from './StatementLink.tsx'
export { PasteSheet } from './PasteSheet.tsx'
export { UploadFile } from './UploadFile.tsx'
export { TemplateLink } from './TemplateLinks.tsx'
