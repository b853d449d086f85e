// Which run and module an activity belongs to: proposed by its name, said once, changed at any time.
import { useState } from 'react'
import {
  Button,
  Drawer,
  Form,
  ComboboxField,
  useErrorToast,
  useToast,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import type { ActivityBrief, Placing, XapiView } from '../sources/xapi/contract.ts'
import { placeActivity, unplaceActivity } from '../sources/xapi/contract.ts'
import { words } from '../words.ts'

type Say = ReturnType<typeof useWords<typeof words>>
type Programmes = XapiView['programmes']

/** 客服技能培训 第 5 期 · 模块 3 */
export function whereText(p: Placing, programmes: Programmes, t: Say): string {
  if (p.programme === null) return t('where.left-out')
  const programme = programmes.find(({ id }) => id === p.programme)
  const run = programme?.runs.find(({ id }) => id === p.run)
  const where = run
    ? t('where.run', { programme: programme!.name, run: run.name })
    : t('where.own-run', { programme: programme?.name ?? '' })
  return p.module === null ? where : t('where.module', { where, n: p.module })
}

const leftOut = 'left-out'
const codeOf = (p: Placing | null) =>
  p === null ? null : p.programme === null ? leftOut : `${p.programme} ${p.run ?? ''}`

export function PlaceActivityDrawer({
  activity,
  programmes,
  onClose,
}: {
  activity: ActivityBrief
  programmes: Programmes
  onClose: () => void
}) {
  const t = useWords(words)
  const notice = useToast()
  const failed = useErrorToast()
  const start = activity.placing ?? activity.guess
  const [code, choose] = useState<string | null>(codeOf(start))
  const [module, number] = useState<string>(String(start?.module ?? ''))
  const place = useApiMutation(placeActivity)
  const unplace = useApiMutation(unplaceActivity)
  const [programme, run] = code === null || code === leftOut ? [null, null] : code.split(' ')
  const modules =
    (programmes.find(({ id }) => id === programme)?.runs ?? []).find(({ id }) => !run || id === run)?.modules ?? []
  const name = activity.name ?? activity.iri
  const told = ({ recorded, withdrawn }: { recorded: number; withdrawn: number }) => {
    notice(withdrawn > 0 ? t('place.moved', { n: Math.max(recorded, withdrawn) }) : t('place.done', { n: recorded }))
    onClose()
  }
  const save = () =>
    place.mutate(
      {
        params: { activity: activity.id },
        body: {
          programme: programme ?? null,
          run: run || null,
          module: programme && module !== '' ? Number(module) : null,
        },
      },
      { onSuccess: told },
    )
  const drop = () => unplace.mutate({ params: { activity: activity.id } }, { onSuccess: told, onError: failed })
  return (
    <Drawer open onClose={onClose} title={t('place.title', { name })}>
      <p className="breakable">{t('place.explain', { iri: activity.iri })}</p>
      <Form
        send={t('place.save')}
        busy={place.isPending}
        error={place.error}
        held={code === null}
        onSend={save}
        acts={
          activity.placing && (
            <Button busy={unplace.isPending} onClick={drop}>
              {t('place.drop')}
            </Button>
          )
        }
      >
        <ComboboxField
          label={t('place.run')}
          value={code}
          onChange={(next) => {
            choose(next)
            number('')
          }}
          options={[
            ...programmes.flatMap((p) => [
              { value: `${p.id} `, label: t('where.own-run', { programme: p.name }) },
              ...p.runs.map((r) => ({
                value: `${p.id} ${r.id}`,
                label: t('where.run', { programme: p.name, run: r.name }),
              })),
            ]),
            { value: leftOut, label: t('where.left-out') },
          ]}
        />
        {modules.length > 0 && (
          <ComboboxField
            label={t('place.module')}
            help={t('place.module-help')}
            value={module}
            onChange={number}
            none={{ value: '', label: t('place.by-day') }}
            options={modules.map((m) => ({ value: String(m.number), label: `${m.number} · ${m.name}` }))}
          />
        )}
      </Form>
    </Drawer>
  )
}
