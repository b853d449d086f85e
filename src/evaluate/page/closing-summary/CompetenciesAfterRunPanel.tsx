// The closing summary: which competency is lowest after the run, who says so, and one tap to leave it to the next.
import {
  Button,
  DataTable,
  numberText,
  Panel,
  useApiQuery,
  useErrorToast,
  useLang,
  useToast,
  useSay,
  useApiMutation,
  useWords,
} from '../../../ui/public.ts'
import { Link } from 'react-router'
import type { Competencies } from '../../read/closing-summary/contract.ts'
import { carryCompetency, getCompetencies } from '../../read/closing-summary/contract.ts'
import { words } from './words.ts'

type One = Competencies['competencies'][number]

export function CompetenciesAfterRunPanel({ run }: { run: string }) {
  const t = useWords(words)
  const say = useSay()
  const { lang } = useLang()
  const showToast = useToast()
  const failed = useErrorToast()
  const carry = useApiMutation(carryCompetency, { then: () => showToast(t('closing.done')) })
  const known = useApiQuery(getCompetencies, { params: { run } }).data
  if (!known) return null
  const figure = (x: number) => numberText(x, { digits: 1 }, lang)
  const seen = (s: One['self']) =>
    s === null ? (
      '—'
    ) : (
      <>
        {figure(s.mean)} <span className="small">n={s.n}</span>
      </>
    )
  const low = known.competencies.find((c) => c.level !== null)
  const rests = (c: One) =>
    (['superior', 'others'] as const)
      .flatMap((who) =>
        c[who] ? [t('closing.said', { who: t(`closing.${who}`), mean: figure(c[who].mean), n: c[who].n })] : [],
      )
      .join(t('closing.join'))
  return (
    <Panel title={t('closing.title')} aside={known.round ?? undefined}>
      <p className="padded" style={{ margin: 0 }}>
        {low
          ? t('closing.lowest', { name: say(low.name), level: figure(low.level!), rests: rests(low) })
          : known.competencies.length > 0
            ? t('closing.few')
            : t('closing.none')}
      </p>
      {known.competencies.length > 0 && (
        <DataTable<One>
          caption={t('closing.title')}
          rows={known.competencies}
          keyOf={(c) => c.competency}
          exportable
          columns={[
            { key: 'name', title: t('closing.name'), show: (c) => <b>{say(c.name)}</b>, text: (c) => say(c.name) },
            {
              key: 'superior',
              title: t('closing.superior'),
              figure: true,
              show: (c) => seen(c.superior),
              text: (c) => c.superior?.mean ?? null,
            },
            {
              key: 'others',
              title: t('closing.others'),
              figure: true,
              show: (c) => seen(c.others),
              text: (c) => c.others?.mean ?? null,
            },
            {
              key: 'self',
              title: t('closing.self'),
              figure: true,
              show: (c) => seen(c.self),
              text: (c) => c.self?.mean ?? null,
            },
            {
              key: 'act',
              title: '',
              text: false,
              show: (c) =>
                c.carried ? (
                  <Link className="figure" to={`/runs/${run}/improve/${c.carried.finding}`}>
                    {t('closing.carried')}
                  </Link>
                ) : known.mayCarry ? (
                  <Button
                    kind={c === low ? 'plain' : 'quiet'}
                    busy={carry.isPending}
                    label={`${t('closing.carry')} ${say(c.name)}`}
                    onClick={() => carry.mutate({ params: { run, competency: c.competency } }, { onError: failed })}
                  >
                    {t('closing.carry')}
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
    </Panel>
  )
}
