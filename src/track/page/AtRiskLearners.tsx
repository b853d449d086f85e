// 可能掉队的学员: who, why beside what is usual, and what would help; each ends acted on or dismissed with a reason.
import { useState } from 'react'
import { Link } from 'react-router'
import {
  QueryBoundary,
  Button,
  DataTable,
  numberText,
  PersonName,
  Panel,
  useApiQuery,
  useDateText,
  useLang,
  useSay,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import { getAtRisk } from '../read/learners/contract.ts'
import type { AtRiskLearner as Listed } from '../read/learners/contract.ts'
import { words } from '../words.ts'
import { EndSignalForm } from './EndSignalForm.tsx'
import './track.css'

export function AtRiskLearners({ run, mayAct }: { run: string; mayAct: boolean }) {
  const t = useWords(words)
  const day = useDateText()
  const asked = useApiQuery(getAtRisk, { params: { run }, query: {} }, { everySeconds: 30 })
  return (
    <QueryBoundary of={asked} lines={3}>
      {({ learners, of, on, running, begun }) => (
        <Panel
          title={t('off.title')}
          aside={
            running
              ? t('off.aside', { n: learners.length, of })
              : begun
                ? t('off.aside.past', { on: day(on) })
                : t('off.aside.before')
          }
          id="off-course"
        >
          <Table
            run={run}
            learners={learners}
            mayAct={mayAct && running}
            nobody={t(begun && of > 0 ? 'off.none' : 'off.nobody-yet')}
          />
          {learners.length > 0 && <p className="small sheet-note">{t('off.rule')}</p>}
        </Panel>
      )}
    </QueryBoundary>
  )
}

interface TableProps {
  run: string
  learners: Listed[]
  mayAct: boolean
  nobody: string
}

function Table({ run, learners, mayAct, nobody }: TableProps) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const say = useSay()
  const { lang } = useLang()
  const [ending, end] = useState<{ learner: Listed; how: 'acted' | 'dismissed' } | null>(null)
  const columns: Column<Listed>[] = [
    {
      key: 'learner',
      title: t('off.learner'),
      sort: (l) => l.name,
      show: (l) => (
        <Link to={`/runs/${run}/learners/${l.person}`}>
          <PersonName person={{ name: l.name, unit: l.unit }} unit />
        </Link>
      ),
      text: (l) => l.name,
    },
    { key: 'rank', title: t('off.rank'), figure: true, width: 56, sort: (l) => l.rank, show: (l) => l.rank },
    ...(learners.some(({ probability }) => probability !== null)
      ? [
          {
            key: 'probability',
            title: t('off.probability'),
            figure: true,
            sort: (l: Listed) => l.probability,
            show: (l: Listed) =>
              l.probability === null ? '–' : numberText(l.probability, { share: true, digits: 0 }, lang),
          },
        ]
      : []),
    {
      key: 'why',
      title: t('off.why'),
      show: (l) => (
        <ul className="whys">
          {l.reasons.slice(0, 2).map((r) => (
            <li key={r.en}>{say(r)}</li>
          ))}
        </ul>
      ),
      text: (l) => punctuation.clauses(l.reasons.map((r) => say(r))),
    },
    { key: 'suggest', title: t('off.suggest'), muted: true, show: (l) => say(l.suggest), text: (l) => say(l.suggest) },
    ...(mayAct
      ? [
          {
            key: 'act',
            title: '',
            text: false as const,
            show: (l: Listed) =>
              l.signal ? (
                <span style={{ whiteSpace: 'nowrap' }}>
                  <Button
                    kind="quiet"
                    onClick={() => end({ learner: l, how: 'acted' })}
                    label={`${l.name} ${t('signals.act')}`}
                  >
                    {t('signals.act')}
                  </Button>
                  <Button
                    kind="quiet"
                    onClick={() => end({ learner: l, how: 'dismissed' })}
                    label={`${l.name} ${t('signals.dismiss.short')}`}
                  >
                    {t('signals.dismiss.short')}
                  </Button>
                </span>
              ) : null,
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable
        columns={columns}
        rows={learners}
        keyOf={(l) => l.person}
        caption={t('off.title')}
        empty={nobody}
        exportable={learners.length > 0}
      />
      {ending?.learner.signal && (
        <EndSignalForm
          run={run}
          signal={ending.learner.signal}
          title={ending.learner.name}
          how={ending.how}
          onClose={() => end(null)}
        />
      )}
    </>
  )
}
