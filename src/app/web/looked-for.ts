// What an address looks for, and in which list of the menu such things stand.

const things = [
  [/^\/runs\/[^/]+\/learners\//, 'learner', 'runs/:run/track'],
  [/^\/runs\/[^/]+\/indicators\//, 'indicator', 'runs/:run/track'],
  [/^\/runs\/[^/]+\/tests\//, 'test', 'runs/:run/track'],
  [/^\/runs\/[^/]+\/practise\//, 'submission', 'runs/:run/practise'],
  [/^\/runs\/[^/]+\/respond\/issues\//, 'report', 'runs/:run/respond'],
  [/^\/runs\/[^/]+\/respond\/common\//, 'common', 'runs/:run/respond'],
  [/^\/runs\/[^/]+\/improve\//, 'finding', 'runs/:run/improve'],
  [/^\/runs\/[^/]+\/feedback\//, 'feedback', 'runs/:run/feedback'],
  [/^\/runs\//, 'run', 'runs'],
  [/^\/people\//, 'person', 'people'],
  [/^\/sources\//, 'import', 'sources'],
  [/^\/records\/quarantine\//, 'quarantined', 'records'],
  [/^\/records\//, 'sender', 'records'],
] as const

export type LookedFor = (typeof things)[number][1] | 'page'

/** `list`: a path of the menu; today where there is no list of such things. */
export function lookedFor(pathname: string): { what: LookedFor; list: string } {
  const found = things.find(([path]) => path.test(pathname))
  return found ? { what: found[1], list: found[2] } : { what: 'page', list: '' }
}
