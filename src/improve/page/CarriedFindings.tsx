// What the last run carried over: every open finding, adopted or refused.
import {
  ActionItemCard,
  Button,
  Chip,
  EmptyState,
  Form,
  StatusMark,
  newId,
  ComboboxField,
  Panel,
  TextField,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CarriedFinding } from '../contract.ts'
import { answerCarriedFinding } from '../contract.ts'
import { words } from '../words.ts'

interface CarriedFindingsProps {
  carried: CarriedFinding[]
  run: string
  before: string
  /** A run that has begun is not kept from its start any more. */
  begun: boolean
  modules: { id: string; number: number; name: string }[]
  mayDecide: boolean
}

export function CarriedFindings({ carried, run, before, begun, modules, mayDecide }: CarriedFindingsProps) {
  const t = useWords(words)
  const answered = carried.filter((d) => d.answered).length
  return (
    <Panel
      id="carried"
      title={t('carried.title', { before })}
      aside={
        carried.length === 0
          ? undefined
          : answered < carried.length && !begun
            ? t('carried.shut')
            : t('carried.open', { answered, all: carried.length })
      }
    >
      {carried.length === 0 && <EmptyState>{t('carried.none')}</EmptyState>}
      {[...carried]
        .sort((a, b) => Number(a.answered) - Number(b.answered) || b.returned - a.returned)
        .map((d) => (
          <ActionItemCard
            key={d.finding.id}
            title={<Link to={`/runs/${d.finding.run}/improve/${d.finding.id}`}>{d.finding.title}</Link>}
            due={
              d.returned > 0 ? (
                <Chip colour="bad">
                  <span className="mark" aria-hidden="true" />
                  {t('page.recurs')}
                </Chip>
              ) : d.finding.state === 'settled' ? (
                <Chip colour="good">
                  <span className="mark" aria-hidden="true" />
                  {t('state.settled')}
                </Chip>
              ) : d.answered ? undefined : (
                <Chip colour="watch">{t('carried.waiting')}</Chip>
              )
            }
          >
            <p className="muted">
              {d.finding.module && `${t('page.module-n', { number: d.finding.module.number })} · `}
              {t(`theme.${d.finding.theme}` as keyof typeof words)}
              {d.finding.carry && ` · ${t('carried.proposal', { text: d.finding.carry.text })}`}
            </p>
            {d.answer && (
              <p>
                <StatusMark colour={d.answer === 'adopted' ? 'good' : 'none'}>
                  {t(d.answer === 'adopted' ? 'carried.adopted' : 'carried.refused', { text: d.text })}
                </StatusMark>{' '}
                <span className="small">{d.by}</span>
              </p>
            )}
            {d.returned > 0 && (
              <p>
                <StatusMark colour="bad">{t('carried.returned', { n: d.returned })}</StatusMark>
              </p>
            )}
            {!d.answered && mayDecide && <Answering at={d} run={run} modules={modules} />}
          </ActionItemCard>
        ))}
      {carried.some((d) => !d.answered) && (
        <p className="small" style={{ padding: '8px 16px 14px' }}>
          {t(begun ? 'carried.note-begun' : 'carried.note')}
        </p>
      )}
    </Panel>
  )
}

function Answering({
  at,
  run,
  modules,
}: {
  at: CarriedFinding
  run: string
  modules: CarriedFindingsProps['modules']
}) {
  const t = useWords(words)
  const [answer, choose] = useState<'adopted' | 'refused' | null>(null)
  const [text, setText] = useState('')
  const [module, setModule] = useState<string>('')
  const [formId] = useState(newId)
  const send = useApiMutation(answerCarriedFinding)
  if (!answer) {
    return (
      <div className="acts" style={{ marginTop: 8 }}>
        <Button
          kind="main"
          onClick={() => {
            choose('adopted')
            setText(at.finding.carry?.text ?? '')
          }}
        >
          {t('carried.adopt')}
        </Button>
        <Button
          onClick={() => {
            choose('refused')
            setText('')
          }}
        >
          {t('carried.refuse')}
        </Button>
      </div>
    )
  }
  const adopted = answer === 'adopted'
  return (
    <div style={{ marginTop: 8 }} key={formId + answer}>
      <Form
        send={adopted ? t('carried.adopt') : t('carried.refuse')}
        busy={send.isPending}
        error={send.error}
        held={!text.trim()}
        acts={
          <Button kind="quiet" onClick={() => choose(null)}>
            ✕
          </Button>
        }
        onSend={() =>
          send.mutate({
            params: { run, finding: at.finding.id },
            body: { answer, text, module: adopted && module ? module : null },
          })
        }
      >
        <TextField
          label={adopted ? t('carried.where') : t('carried.why')}
          placeholder={adopted ? t('carried.where-hint') : undefined}
          value={text}
          most={400}
          onChange={setText}
        />
        {adopted && (
          <ComboboxField
            label={t('page.module')}
            value={module}
            onChange={setModule}
            none={{ value: '', label: t('page.whole-run') }}
            options={modules.map((m) => ({ value: m.id, label: `${m.number} ${m.name}` }))}
          />
        )}
      </Form>
    </div>
  )
}
