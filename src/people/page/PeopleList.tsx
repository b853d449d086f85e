// Who is in the unit that was chosen, a page at a time, narrowed by a few signs.
import type { ReactNode } from 'react'
import {
  Button,
  CheckboxField,
  ComboboxField,
  DataTable,
  EmptyState,
  Pager,
  Panel,
  QueryBoundary,
  SelectField,
  TextField,
  useApiQuery,
  useDateText,
  useSay,
  useWords,
} from '../../ui/public.ts'
import { getPeople, pageSize } from '../read/contract.ts'
import type { PersonListed, Who } from '../read/contract.ts'
import type { Company, Shown } from './people-shown.ts'
import { queryOf } from './people-shown.ts'
import { pageWords } from './people-page-words.ts'
import { PersonStateMark } from './PersonStateMark.tsx'

interface Props {
  company: Company
  shown: Shown
  onShow: (more: Partial<Shown>) => void
  onOpen: (person: string) => void
  exportAct: ReactNode
}

const anyPosition = ''
const nothingAsked = { signs: '', unit: null, below: true, position: null, who: 'inside' } as const

export function PeopleList({ company, shown, onShow, onOpen, exportAct }: Props) {
  const t = useWords(pageWords)
  const asked = useApiQuery(getPeople, { query: { ...queryOf(shown), page: shown.page } }, { keepLast: true })
  const where = company.units.find((u) => u.id === shown.unit)?.path ?? t(`who.${shown.who}`)
  const signs = shown.signs.trim()
  const narrowed = signs !== '' || shown.position !== null
  const title = t(
    narrowed ? (shown.unit === null && shown.who === 'inside' ? 'list.found' : 'list.found-in') : 'list.title',
    {
      where,
      n: asked.data?.total ?? '…',
    },
  )
  const filtered = signs !== '' || shown.position !== null || shown.unit !== null || shown.who !== 'inside'
  const nobodyAtAll = company.inside + company.outside + company.left <= 1 && !filtered
  const emptySentence =
    shown.position !== null ? t('list.none-of') : signs !== '' ? t('list.none-found', { signs }) : t('list.none')
  return (
    <Panel title={title} acts={exportAct} id="people-list">
      <div className="people-filters">
        <TextField
          label={t('list.search')}
          kind="search"
          value={shown.signs}
          onChange={(signs) => onShow({ signs })}
          most={60}
        />
        <SelectField<Who>
          label={t('list.who')}
          value={shown.who}
          onChange={(who) => onShow({ who })}
          options={(['inside', 'left', 'outside'] as const).map((w) => ({ value: w, label: t(`who.${w}`) }))}
        />
        {company.positions.length > 0 && (
          <ComboboxField
            label={t('list.position')}
            value={shown.position ?? anyPosition}
            onChange={(position) => onShow({ position: position === anyPosition ? null : position })}
            none={{ value: anyPosition, label: t('list.any-position') }}
            options={[...new Set([...company.positions, ...(shown.position ? [shown.position] : [])])].map((p) => ({
              value: p,
              label: p,
            }))}
          />
        )}
        {shown.unit !== null && (
          <CheckboxField
            label={t('list.below')}
            value={shown.below ? ['below'] : []}
            onChange={(chosen) => onShow({ below: chosen.length > 0 })}
            options={[{ value: 'below', label: t('list.with-below') }]}
          />
        )}
      </div>
      <QueryBoundary of={asked}>
        {({ people, total }) =>
          people.length === 0 && total > 0 ? (
            <EmptyState act={<Button onClick={() => onShow({ page: 1 })}>{t('list.first-page')}</Button>}>
              {t('list.no-such-page', { n: Math.ceil(total / pageSize) })}
            </EmptyState>
          ) : people.length === 0 ? (
            <EmptyState
              act={filtered && <Button onClick={() => onShow({ ...nothingAsked })}>{t('list.clear')}</Button>}
            >
              {nobodyAtAll ? t('list.first') : emptySentence}
            </EmptyState>
          ) : (
            <>
              <PeopleTable people={people} caption={where} onOpen={onOpen} />
              {total > pageSize && (
                <Pager page={shown.page} pageSize={pageSize} total={total} onPage={(page) => onShow({ page })} />
              )}
            </>
          )
        }
      </QueryBoundary>
    </Panel>
  )
}

function PeopleTable({
  people,
  caption,
  onOpen,
}: {
  people: PersonListed[]
  caption: string
  onOpen: (person: string) => void
}) {
  const t = useWords(pageWords)
  const date = useDateText()
  const roles = useRolesText()
  const plain = (text: string | null) => text ?? '–'
  return (
    <DataTable<PersonListed>
      caption={caption}
      rows={people}
      keyOf={(p) => p.id}
      onOpen={(p) => onOpen(p.id)}
      columns={[
        { key: 'name', title: t('name'), show: (p) => <b>{p.name}</b>, text: (p) => p.name },
        { key: 'no', title: t('no'), muted: true, show: (p) => plain(p.employeeNo), text: (p) => p.employeeNo },
        { key: 'unit', title: t('unit'), show: (p) => <Unit p={p} />, text: (p) => p.unit },
        { key: 'position', title: t('position'), show: (p) => plain(p.position), text: (p) => p.position },
        { key: 'superior', title: t('superior'), show: (p) => plain(p.superior), text: (p) => p.superior },
        {
          key: 'entered',
          title: t('entered'),
          muted: true,
          show: (p) => (p.enteredOn ? date(p.enteredOn, 'date') : '–'),
          text: (p) => p.enteredOn,
        },
        {
          key: 'roles',
          title: t('roles'),
          wideOnly: true,
          show: (p) => roles(p).map((r) => <div key={r}>{r}</div>),
          text: (p) => roles(p).join('; '),
        },
        { key: 'state', title: t('state'), show: (p) => <PersonStateMark of={p} />, text: (p) => p.state },
      ]}
    />
  )
}

function Unit({ p }: { p: PersonListed }) {
  const t = useWords(pageWords)
  const date = useDateText()
  const day = p.moves && date(p.moves.since, 'date')
  return (
    <>
      {p.unit ?? '–'}
      {p.moves && (
        <div className="small">{p.moves.unit ? t('moves', { day, unit: p.moves.unit }) : t('moves-none', { day })}</div>
      )}
      {p.deputy && (
        <div className="small">
          {t('deputy', {
            name: p.deputy.name,
            since: date(p.deputy.since, 'date'),
            until: date(p.deputy.until, 'date'),
          })}
        </div>
      )}
    </>
  )
}

/** Duties and seats as lines of text; a dash where there are none. */
function useRolesText(): (p: PersonListed) => string[] {
  const t = useWords(pageWords)
  const say = useSay()
  const date = useDateText()
  return (p) => {
    const all = [
      ...p.duties.map((d) => t(`duty.${d}`)),
      ...p.roles.map((r) =>
        r.until
          ? t('role-until', { role: say(r.role), run: r.runName, until: date(r.until, 'date') })
          : t('role', { role: say(r.role), run: r.runName }),
      ),
    ]
    return all.length > 0 ? all : ['–']
  }
}
