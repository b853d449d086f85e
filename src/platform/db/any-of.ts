// "One of these ids", said with one parameter however many they are, so that one text of a question serves one run and twenty.
import { sql } from 'kysely'

/** For `.where('run', '=', anyOf(runs))`. */
export const anyOf = (ids: string | readonly string[]) => sql<string>`any(${[ids].flat()}::uuid[])`
