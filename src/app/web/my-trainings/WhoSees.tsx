// Who else sees one's own scores and progress: one sentence, and behind a press the people by name, as the rules let them.
import { DescriptionList, Panel, useLang, useWords } from '../../../ui/public.ts'
import type { MyTrainings } from '../../my-trainings/contract.ts'
import { words } from './words.ts'
import './my-trainings.css'

export function WhoSees({ mine: { trainings, seenBy } }: { mine: MyTrainings }) {
  const t = useWords(words)
  const { lang } = useLang()
  const names = (of: readonly string[]) => (of.length === 0 ? t('sees.nobody') : of.join(lang === 'zh' ? '、' : ', '))
  const people: [string, string][] = [
    [t('sees.superiors'), names(seenBy.superiors)],
    ...(seenBy.deputies.length > 0 ? [[t('sees.deputies'), names(seenBy.deputies)] as [string, string]] : []),
    [t('sees.mentors'), names(seenBy.mentors)],
    ...trainings.map(({ run, staff }): [string, string] => [
      t('sees.staff', { run: `${run.programme} ${run.name}` }),
      names(staff),
    ]),
  ]
  return (
    <Panel title={t('sees.title')} padded>
      <p>{t('sees.is')}</p>
      <details className="my-sees">
        <summary className="small">{t('sees.more')}</summary>
        <div className="my-sees">
          <DescriptionList facts={people} narrow />
          <p className="small">{t('sees.company')}</p>
          <p className="small">{t('sees.reports')}</p>
        </div>
      </details>
    </Panel>
  )
}
