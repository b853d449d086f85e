// Both sides have signed: the learner is told score and direction, and the absent superior what was signed for them.
import { systemScope } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../platform/db/database.ts'
import { inBoth, punctuationOf, textsOf } from '../platform/localised-text/contract.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import { agreedWords } from './agreed-words.ts'
import { agreedOfLate, keyOfAgreed } from './store/agreed-of-late.ts'
import type { Agreed } from './store/agreed-of-late.ts'
import { directionsOf } from './store/joint-review.ts'

const text = textsOf(agreedWords)

/** Told within seconds, once by the key. Who has left is told nothing. */
export async function tellOfAgreed(db: OpenDatabase, now: Date): Promise<void> {
  const scope = systemScope()
  const waiting = (agreed: Agreed[]) => agreed.filter(({ learner }) => !learner.left)
  if (waiting(await db.read(scope, (reading) => agreedOfLate(reading, scope))).length === 0) return
  await db.write(scope, async (tx) => {
    for (const a of waiting(await agreedOfLate(tx, scope))) await tellOf(tx, scope, a, now)
  })
}

async function tellOf(tx: Writing, scope: Scope, a: Agreed, now: Date): Promise<void> {
  const given = (await directionsOf(tx, scope, a.run, a.learner.id)).filter((d) => d.task === a.task)
  const params = {
    task: a.title,
    name: a.learner.name,
    mean: (a.scores.reduce((all, n) => all + n, 0) / a.scores.length).toFixed(1),
    directions: inBoth((lang) => punctuationOf(lang).clauses(given.map((d) => d.text))),
  }
  const said = {
    about: 'practise.agreed',
    href: `/runs/${a.run}/practise/${a.task}/${a.learner.id}`,
    toPersonsOnly: true,
    now,
  }
  await sendNotice(tx, scope, {
    ...said,
    key: keyOfAgreed(a.task, a.learner.id),
    to: [{ person: a.learner.id, email: a.learner.email }],
    title: text('told.agreed', params),
    body: text('told.agreed-body', params),
    outside: { title: text('told.outside'), body: text('told.outside-body') },
  })
  if (a.absent === null || a.absent.left) return
  const forThem = { ...params, deputy: a.deputy }
  await sendNotice(tx, scope, {
    ...said,
    key: `practise signed-for ${a.task} ${a.learner.id}`,
    to: [{ person: a.absent.id, email: a.absent.email }],
    title: text('told.for-absent', forThem),
    body: text('told.for-absent-body', forThem),
    outside: { title: text('told.outside-absent'), body: text('told.outside-body') },
  })
}
