// What people will do differently at work, goal by goal, with what 1 to 5 look like; and the way to the evidence.
import {
  Button,
  CheckboxField,
  Drawer,
  DataTable,
  Form,
  Panel,
  useApiQuery,
  useToast,
  useSay,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Behaviours as Known } from '../contract.ts'
import { getBehaviours, putBehaviours } from '../contract.ts'
import { words } from '../words.ts'

type OfGoal = Known['goals'][number]
type Rated = Known['library'][number]

export function GoalBehaviours({
  run,
  chain,
}: {
  run: string
  /** Where the evidence of a goal is shown. */ chain?: (goal: string) => string
}) {
  const t = useWords(words)
  const say = useSay()
  const known = useApiQuery(getBehaviours, { params: { run } }).data
  const [editing, edit] = useState<OfGoal | null>(null)
  if (!known || known.goals.length === 0) return null
  const thing = (id: string) => known.library.find((b) => b.id === id)
  const named = (g: OfGoal) => g.behaviours.flatMap((id) => thing(id) ?? [])
  return (
    <Panel title={t('behaviours.title')} aside={t('behaviours.aside')}>
      <DataTable<OfGoal>
        caption={t('behaviours.title')}
        rows={known.goals}
        keyOf={(g) => g.goal}
        columns={[
          { key: 'goal', title: t('map.goal'), width: '28%', show: (g) => <b>{g.name}</b>, text: (g) => g.name },
          {
            key: 'behaviours',
            title: t('behaviours.which'),
            text: (g) =>
              named(g)
                .map((b) => say(b.name))
                .join(' · '),
            show: (g) =>
              named(g).length === 0 ? (
                <span className="watch">
                  <span className="mark" />
                  {t('behaviours.none')}
                </span>
              ) : (
                <div>
                  {named(g).map((b) => (
                    <Anchors key={b.id} of={b} />
                  ))}
                </div>
              ),
          },
          {
            key: 'acts',
            title: '',
            text: false,
            show: (g) => (
              <span style={{ display: 'inline-flex', gap: 8, flexWrap: 'wrap' }}>
                {chain && (
                  <Link className="figure" to={chain(g.goal)} aria-label={`${t('behaviours.chain')} ${g.name}`}>
                    {t('behaviours.chain')}
                  </Link>
                )}
                {known.mayEdit && (
                  <Button kind="quiet" onClick={() => edit(g)} label={`${t('behaviours.edit')} ${g.name}`}>
                    {t('behaviours.edit')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {editing && <Editing run={run} goal={editing} library={known.library} onClose={() => edit(null)} />}
    </Panel>
  )
}

function Anchors({ of }: { of: Rated }) {
  const say = useSay()
  return (
    <details>
      <summary>
        {say(of.name)}
        {of.competencyName && of.kind === 'behaviour' && <span className="small"> · {of.competencyName}</span>}
      </summary>
      <ol className="small" style={{ margin: '4px 0 8px', paddingLeft: 24 }}>
        {of.anchors.map((a, i) => (
          <li key={i}>{say(a)}</li>
        ))}
      </ol>
    </details>
  )
}

function Editing({
  run,
  goal,
  library,
  onClose,
}: {
  run: string
  goal: OfGoal
  library: Rated[]
  onClose: () => void
}) {
  const t = useWords(words)
  const say = useSay()
  const showToast = useToast()
  const [chosen, choose] = useState(goal.behaviours)
  const save = useApiMutation(putBehaviours, {
    then: () => {
      showToast(t('behaviours.saved'))
      onClose()
    },
  })
  const first = (b: Rated) => (goal.competency !== null && b.competency === goal.competency ? 0 : 1)
  const sorted = [...library].sort((a, b) => first(a) - first(b))
  return (
    <Drawer open wide onClose={onClose} title={`${t('behaviours.title')} · ${goal.name}`}>
      <Form
        send={t('goal.save')}
        busy={save.isPending}
        error={save.error}
        onSend={() => save.mutate({ params: { run, goal: goal.goal }, body: { behaviours: chosen } })}
      >
        <CheckboxField
          label={t('behaviours.which')}
          help={t('behaviours.help')}
          value={chosen}
          onChange={choose}
          options={sorted.map((b) => ({
            value: b.id,
            label: `${say(b.name)}${b.kind === 'competency' ? ` · ${t('behaviours.competency')}` : ''}`,
            help:
              b.anchors.length > 0
                ? `1 ${say(b.anchors[0]!)} → ${b.anchors.length} ${say(b.anchors.at(-1)!)}`
                : undefined,
          }))}
        />
      </Form>
    </Drawer>
  )
}
