// Every address a page has, in one place: the browser opens a screen at each, the server answers the app there and 404 elsewhere.

/** For who is signed in, as React Router writes them below /; each has its screen in web/page-routes.tsx. */
export const signedInPaths = [
  '',
  'company',
  'accounts',
  'accounts/slips',
  'notices',
  'loops',
  'my/account',
  'my/feedback',
  'people',
  'people/:person',
  'records',
  'records/:credential',
  'records/quarantine',
  'records/quarantine/:refusal',
  'runs',
  'runs/:run',
  'runs/:run/align',
  'runs/:run/board',
  'runs/:run/chain',
  'runs/:run/evaluate',
  'runs/:run/feedback',
  'runs/:run/feedback/:round/:person',
  'runs/:run/improve',
  'runs/:run/improve/:finding',
  'runs/:run/indicators/:indicator',
  'runs/:run/learners/:person',
  'runs/:run/practise',
  'runs/:run/practise/:task/:person',
  'runs/:run/report',
  'runs/:run/respond',
  'runs/:run/respond/common/:common',
  'runs/:run/respond/issues/:issue',
  'runs/:run/setup',
  'runs/:run/state',
  'runs/:run/study-time',
  'runs/:run/tests',
  'runs/:run/tests/:test',
  'runs/:run/thread',
  'runs/:run/timeline',
  'runs/:run/track',
  'runs/:run/track/plan',
  'sources',
  'sources/:import',
  'sources/keeping',
  'sources/xapi',
] as const
export type PagePath = (typeof signedInPaths)[number]

/** Opened past the session, so that nothing there asks who is signed in. */
export const anonymousPaths = {
  thread: '/thread',
  say: '/say/:run/:module?',
  join: '/join/:token',
  reset: '/reset/:token',
  forgot: '/forgot',
} as const

/** All of them, as the server registers them. */
export const pagePaths: readonly string[] = [
  ...signedInPaths.map((path) => `/${path}`),
  ...Object.values(anonymousPaths),
]
