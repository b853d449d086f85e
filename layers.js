// The order in which the product is built, and the only order in which its folders may know each other:
// a folder may use the folders above it in this list, never those below. Keep the reasons; do not
// reorder to make a check pass.
export const layers = [
  // Pure. No database, no clock, no HTTP; could be published on their own.
  'statistics',
  'calendar',
  // Knows nothing of training. ui/ is its counterpart in the browser.
  'platform',
  'ui',
  // A standard learning record store. Knows the xAPI specification and nothing of our training.
  'lrs',
  // Who takes part in what: the subjects every later sentence is about.
  'people',
  'programme',
  // What was seen, once, with where it came from; then the two ways it comes in: by asking, and from other systems.
  'evidence',
  'questionnaire',
  'intake',
  // The loop, in the order of the mission. It closes through the database, never through an import.
  'align',
  'track',
  'respond',
  'practise',
  'improve',
  'evaluate',
  // Puts everything together: server, worker, web, command line.
  'app',
]

/** Is this folder above that one? */
export const isBefore = (one, other) => layers.indexOf(one) < layers.indexOf(other)

/** Folders of which every file is pure; in the others, rules/ and indicators/ are. */
export const pure = ['statistics', 'calendar']

/** The six stages of the mission. A seventh is not added. */
export const stages = ['align', 'track', 'respond', 'practise', 'improve', 'evaluate']

/**
 * The technical file names a stage may have at its top level; every other file there is a verb of the mission.
 * The list is closed: a new name needs a decision record.
 */
export const technicalFiles = [
  'README.md',
  'catalogue.ts',
  'contract.ts',
  'jobs.ts',
  'permissions.ts',
  'public.ts',
  'routes.ts',
  'store.ts',
  'tables.ts',
  'words.ts',
]

/** Verbs a file may begin with although what it exports is called otherwise: review-jointly.ts exports score, agree and sign. */
export const verbs = ['review']

/** The folders a stage may have. */
export const technicalFolders = ['indicators', 'page', 'read', 'rules', 'store']
