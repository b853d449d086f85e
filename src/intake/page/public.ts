// What pages of later folders show of this one.
export { StatementBehind } from './Statement.tsx'
