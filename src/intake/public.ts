// The only door into intake for other folders.
export type { FromTerminal } from './bring-in-path.ts'
export { bringInPath } from './bring-in-path.ts'
export { bringIn } from './bring-in.ts'
export { catalogue } from './catalogue.ts'
export { receive } from './receive.ts'
export { intakeRoutes } from './routes.ts'
export { bringInOulad } from './sources/oulad/bring-in.ts'
export { clickStream } from './sources/oulad/files.ts'
