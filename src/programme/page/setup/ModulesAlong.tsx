// Whether modules move along with the run, and where they would stand: what lies outside, what begins late.
import { daysBetween } from '../../../calendar/day.ts'
import { Callout, CheckboxField, useDateText, useWords } from '../../../ui/public.ts'
import type { RunSetup } from '../../read/contract.ts'
import { daysBeforeModules, modulesOutside, moveModules } from '../../rules/move-modules.ts'
import { setupPageWords } from '../setup-page-words.ts'

interface Dates {
  startsOn: string
  endsOn: string
}
type Modules = RunSetup['modules']

/** Modules that would lie outside the run with these dates: as long as there is one, the dates cannot be saved. */
export function outsideThen(run: Dates, modules: Modules, { to, along }: Pick<Props, 'to' | 'along'>): Modules {
  if (!to.startsOn || !to.endsOn) return []
  return modulesOutside(along ? moveModules(modules, daysBetween(run.startsOn, to.startsOn)) : modules, to)
}

/** As long as nothing is chosen: modules move along where all of them still lie inside. */
export function movesByItself(run: Dates, modules: Modules, to: Dates): boolean {
  if (!to.startsOn || !to.endsOn) return false
  const days = daysBetween(run.startsOn, to.startsOn)
  return days !== 0 && modulesOutside(moveModules(modules, days), to).length === 0
}

interface Props {
  run: Dates
  modules: Modules
  to: Dates
  along: boolean
  onChange: (along: boolean) => void
}

export function ModulesAlong({ run, modules, to, along, onChange }: Props) {
  const t = useWords(setupPageWords)
  const date = useDateText()
  if (modules.length === 0) return null
  const days = daysBetween(run.startsOn, to.startsOn)
  const then = along ? moveModules(modules, days) : modules
  const outside = outsideThen(run, modules, { to, along })
  const gap = daysBeforeModules(then, to)
  const n = Math.abs(days)
  return (
    <>
      {days !== 0 && (
        <CheckboxField
          label={t('about.modules')}
          options={[
            {
              value: 'move',
              label: t(n === 1 ? 'about.move.one' : 'about.move', {
                n,
                way: t(days > 0 ? 'about.later' : 'about.earlier'),
              }),
              help: t('about.move-help'),
            },
          ]}
          value={along ? ['move'] : []}
          onChange={(chosen) => onChange(chosen.length > 0)}
        />
      )}
      {outside.length > 0 && (
        <Callout>
          {t(days !== 0 && !along ? 'about.modules-outside-or-along' : 'about.modules-outside', {
            modules: outside
              .map((m) =>
                t('about.module-days', { ...m, from: date(m.startsOn, 'date'), until: date(m.endsOn, 'date') }),
              )
              .join(t('about.module-days-join')),
          })}
        </Callout>
      )}
      {outside.length === 0 && gap && (
        <Callout>
          {t(gap.days === 1 ? 'about.gap.one' : 'about.gap', {
            n: gap.days,
            number: gap.first.number,
            name: gap.first.name,
            from: date(gap.first.startsOn, 'date'),
          })}
        </Callout>
      )}
    </>
  )
}
