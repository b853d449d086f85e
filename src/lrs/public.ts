// The only door into the record store for other folders.
export { lrsRoutes } from './routes.ts'
export { issueCredential } from './issue-credential.ts'
export { identifierOf } from './rules/actor.ts'
export type { Json } from './rules/shape.ts'
export type { Mark, Told } from './store/told.ts'
export { statementsAfter, statementsNamed } from './store/told.ts'
export { tellStore } from './tell-store.ts'
