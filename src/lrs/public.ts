// The only door into the record store for other folders.
export { lrsRoutes } from './routes.ts'
export { issueCredential } from './issue-credential.ts'
