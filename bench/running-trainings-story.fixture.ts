// What is said and decided in one of many trainings: reports, goals and their reviews, findings, a frozen plan.
import { answerReview, openReview, setGoal } from '../src/align/public.ts'
import { freezePlan } from '../src/evaluate/public.ts'
import { raiseFinding } from '../src/improve/public.ts'
import type { Writing } from '../src/platform/db/database.ts'
import { confirmSolved, proposeSolved, replyToIssue, reportIssue, triageIssue } from '../src/respond/public.ts'
import {
  ago,
  done,
  hourMs,
  id,
  learnerOf,
  moduleOf,
  personas,
  product,
  runId,
  scopeOf,
} from './running-trainings-people.fixture.ts'

const reporters = 40

/** Forty reports: a part solved, a part sorted and owned, a part fresh, three of them alike. */
export async function reports(tx: Writing, run: number): Promise<void> {
  const assistant = await scopeOf(tx, personas.assistant)
  const themes = ['difficulty', 'time', 'teaching', 'other'] as const
  for (let n = 0; n < reporters; n++) {
    const [reporter, issue, now] = [await scopeOf(tx, learnerOf(run, n)), id('issue', run, n), ago(120 - n * 2.9)]
    const theme = n > 36 ? 'difficulty' : themes[n % 4]!
    const text = n > 36 ? '案例太难，听不懂' : `第 ${n} 件事：${'问题说明'.repeat(1 + (n % 5))}`
    done(
      await reportIssue(tx, reporter, {
        id: issue,
        run: runId(run),
        module: moduleOf(run, n > 36 ? 3 : n % 4),
        theme,
        text,
        voice: n % 3 === 0 ? 'hidden' : 'named',
        now,
      }),
    )
    if (n >= 28) continue
    const step = (name: string) => ({ id: id(name, run, n), issue, now: new Date(now.getTime() + 2 * hourMs) })
    done(await triageIssue(tx, assistant, { ...step('triage'), category: 'content', owner: personas.assistant }))
    if (n >= 24) continue
    done(await replyToIssue(tx, assistant, { ...step('reply'), text: '已安排' }))
    if (n >= 20) continue
    done(await proposeSolved(tx, assistant, { ...step('proposed'), text: '已解决，请确认' }))
    if (n < 16) done(await confirmSolved(tx, reporter, { ...step('confirmed'), solved: true, text: '', receipt: null }))
  }
}

export async function goalsAndReviews(tx: Writing, run: number): Promise<void> {
  done(
    await setGoal(
      tx,
      product,
      runId(run),
      {
        id: id('goal', run),
        kind: 'kpi',
        name: '一次解决率',
        serves: null,
        competency: null,
        fromLevel: null,
        toLevel: null,
        kpi: '一次解决率',
        unit: '%',
        direction: 'up',
        baseline: 70,
        target: 76,
        dueOn: '2026-06-30',
        owner: personas.business,
        coOwner: null,
        source: '业务系统',
        modules: [moduleOf(run, 0)],
        indicators: [],
      },
      ago(900),
    ),
  )
  for (const [n, dueOn] of (['2026-02-15', '2026-03-03'] as const).entries()) {
    const review = id('review', run, n)
    done(await openReview(tx, product, { id: review, run: runId(run), dueOn }, ago(500 - n * 400)))
    for (let l = 0; l < 50; l++) {
      const own = await scopeOf(tx, learnerOf(run, l))
      const answers = [
        { question: 'fit' as const, module: moduleOf(run, 0), value: 4, note: null },
        { question: 'progress' as const, module: null, value: 3 + (l % 2), note: l % 9 ? null : '再快一点' },
      ]
      done(await answerReview(tx, own, { run: runId(run), review, party: 'learner', answers }, ago(90)))
    }
  }
}

export async function findingsAndPlan(tx: Writing, run: number): Promise<void> {
  for (const n of [0, 1, 2])
    done(
      await raiseFinding(tx, product, {
        id: id('finding', run, n),
        run: runId(run),
        module: moduleOf(run, n),
        theme: 'difficulty',
        title: `看到的问题 ${n + 1}`,
        from: { kind: 'observation', id: null },
        indicator: null,
        now: ago(200 - n * 60),
      }),
    )
  if (run % 2 === 0)
    done(
      await freezePlan(
        tx,
        product,
        {
          id: id('plan', run),
          run: runId(run),
          because: '开班前',
          kpis: [
            {
              kpi: '一次解决率',
              name: '一次解决率',
              unit: '%',
              form: 'value',
              digits: 1,
              direction: 'up',
              role: 'primary',
              smallest: null,
              guard: null,
            },
          ],
          before: { from: '2025-12-08', to: '2026-02-01' },
          after: { from: '2026-04-13', to: '2026-06-07' },
          assigned: 'by-need',
          givenTo: 'person',
          compare: 'plain',
        },
        ago(800),
      ),
    )
}
