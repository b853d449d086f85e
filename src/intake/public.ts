// The only door into intake for other folders.
export { bringInOulad } from './sources/oulad/bring-in.ts'
export { clickStream } from './sources/oulad/files.ts'
export { intakeRoutes } from './routes.ts'
