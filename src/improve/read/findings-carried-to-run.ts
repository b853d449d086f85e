// What the run before carried over into a run, and whether that lets it start.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Run } from '../../programme/contract.ts'
import { modulesOf, runById } from '../../programme/public.ts'
import { issueThemes } from '../../respond/public.ts'
import { standsOpen } from '../rules/finding.ts'
import { mayPass } from '../rules/next-run-start.ts'
import type { Finding } from '../store/finding.ts'
import { findingsOf } from '../store/finding.ts'

/** A finding of the run before, and the answer it got here. `returned` are reports of the same theme and module in this run (复发); none for what a re-check found settled. */
export interface CarriedFinding {
  finding: Finding
  answered: boolean
  answer: Finding['answers'][number] | null
  moduleName: string | null
  returned: string[]
}

/** What was carried over into a run: open findings of the run it follows, and those answered here already. */
export async function carriedFindings(reading: Reading, scope: Scope, run: string): Promise<CarriedFinding[]> {
  const here = await runById(reading, scope, run)
  return here ? (await findingsAndCarried(reading, scope, [here])).get(run)!.carried : []
}

/** Findings of each of these runs, and what stands at its carried, in one reading for all of them. */
export async function findingsAndCarried(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<Map<string, { findings: Finding[]; carried: CarriedFinding[] }>> {
  const following = runs.filter((r) => r.follows !== null)
  const ids = [...new Set(runs.flatMap((r) => [r.id, ...(r.follows ? [r.follows] : [])]))]
  const findings = Map.groupBy(await findingsOf(reading, scope, ids), (f) => f.run)
  const awaited = following.filter((r) => findings.has(r.follows!))
  const modules = awaited.length === 0 ? [] : await modulesOf(reading, scope, ids)
  const reports =
    awaited.length === 0
      ? []
      : await issueThemes(
          reading,
          scope,
          awaited.map((r) => r.id),
        )
  const names = new Map(modules.map((m) => [m.id, m.name]))
  return new Map(
    runs.map((run) => [
      run.id,
      {
        findings: findings.get(run.id) ?? [],
        carried: (findings.get(run.follows ?? '') ?? []).flatMap((finding) =>
          carriedTo(run.id, finding, { names, reports: reports.filter((i) => i.run === run.id) }),
        ),
      },
    ]),
  )
}

function carriedTo(
  run: string,
  finding: Finding,
  { names, reports }: { names: Map<string, string>; reports: { id: string; theme: string; module: string | null }[] },
): CarriedFinding[] {
  const answer = finding.answers.find((a) => a.run === run) ?? null
  if (!answer && !standsOpen(finding.state)) return []
  const nameOf = (module: string | null) => (module ? (names.get(module) ?? null) : null)
  const moduleName = nameOf(finding.module)
  const returned =
    finding.state === 'settled'
      ? []
      : reports.filter((i) => i.theme === finding.theme && nameOf(i.module) === moduleName).map((i) => i.id)
  return [{ finding, answered: answer !== null, answer, moduleName, returned }]
}

/** What is left to the next run, or answered there already, is no longer this run's to do. */
export const handedOver = (f: Finding) => f.carry !== null || f.answers.length > 0

/** May this run start? `waiting` are the titles still without an answer. */
export async function mayStart(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ may: boolean; waiting: string[] }> {
  const carried = await carriedFindings(reading, scope, run)
  return { may: mayPass(carried), waiting: carried.filter((d) => !d.answered).map((d) => d.finding.title) }
}

/** What a run leaves open: titles the run that follows has still to answer, titles it has answered, and the days of re-checks to come. */
export async function findingsLeftOpen(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ unanswered: string[]; answered: string[]; rechecks: string[] }> {
  const open = (await findingsOf(reading, scope, run)).filter(({ state }) => standsOpen(state))
  const titles = (of: readonly Finding[]) => of.map(({ title }) => title)
  return {
    unanswered: titles(open.filter(({ answers }) => answers.length === 0)),
    answered: titles(open.filter(({ answers }) => answers.length > 0)),
    rechecks: open
      .flatMap(({ state, changes }) => (state === 'changed' ? changes.slice(-1) : []))
      .map(({ recheck_on }) => recheck_on)
      .toSorted(),
  }
}
