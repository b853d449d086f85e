// The people of the company: the tree of units at the left, who is in it at the right, and what waits to be looked at.
import { useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import {
  buildUrl,
  Button,
  Drawer,
  EmptyState,
  Page,
  Panel,
  QueryBoundary,
  useApiQuery,
  useLang,
  useWords,
} from '../../ui/public.ts'
import { getPeopleSheet, getUnits } from '../read/contract.ts'
import { LookAtPanel } from './LookAtPanel.tsx'
import { PeopleList } from './PeopleList.tsx'
import { pageWords } from './people-page-words.ts'
import type { Company, Shown } from './people-shown.ts'
import { asksForNoUnit, queryOf, searchOf, shownFrom } from './people-shown.ts'
import { PersonForm } from './PersonForm.tsx'
import { UnitTree } from './UnitTree.tsx'
import './people.css'

interface Props {
  onOpen: (person: string) => void
  /** The buttons that bring in the sheet of people: as a file, and pasted. */
  sheetImport: ReactNode
}

export function PeoplePage(props: Props) {
  const asked = useApiQuery(getUnits, {})
  return <QueryBoundary of={asked}>{(company) => <People company={company} {...props} />}</QueryBoundary>
}

function People({ company, onOpen, sheetImport }: Props & { company: Company }) {
  const t = useWords(pageWords)
  const { lang } = useLang()
  const [adding, add] = useState(false)
  const [shown, change, noSuchUnit] = useShown(company)
  const { inside, outside } = company
  return (
    <Page
      crumb={t('crumb')}
      title={inside === 0 ? t('title-0') : inside === 1 ? t('title-1') : t('title-n', { n: inside })}
      rests={[outside > 0 && t('rests-outside', { n: outside }), t('rests')].filter(Boolean).join(' ')}
      acts={
        <>
          {sheetImport}
          <Button kind="main" onClick={() => add(true)}>
            {t('add')}
          </Button>
        </>
      }
    >
      <div className="people-columns">
        <UnitTree company={company} unit={shown.unit} onChoose={(unit) => change({ unit })} />
        {noSuchUnit ? (
          <Panel id="people-list">
            <EmptyState
              act={
                <Button kind="main" onClick={() => change({ unit: null })}>
                  {t('list.everybody')}
                </Button>
              }
            >
              {t('list.no-such-unit')}
            </EmptyState>
          </Panel>
        ) : (
          <PeopleList
            company={company}
            shown={shown}
            onShow={change}
            onOpen={onOpen}
            exportAct={
              <Button kind="quiet" href={buildUrl(getPeopleSheet.path, undefined, { ...queryOf(shown), lang })}>
                {t('export')}
              </Button>
            }
          />
        )}
        <LookAtPanel company={company} onOpen={onOpen} />
      </div>
      <Drawer open={adding} onClose={() => add(false)} title={t('add')}>
        {adding && (
          <PersonForm
            company={company}
            unit={shown.unit}
            onDone={(person) => {
              add(false)
              onOpen(person)
            }}
          />
        )}
      </Drawer>
    </Page>
  )
}

/** The filter as the address has it; what is typed takes the place of what was typed before, every other change can be gone back from. */
function useShown({ units }: Company): [Shown, (more: Partial<Shown>) => void, boolean] {
  const [search, go] = useSearchParams()
  const change = (more: Partial<Shown>) =>
    go((before) => searchOf({ ...shownFrom(before, units), page: 1, ...more }), { replace: 'signs' in more })
  return [shownFrom(search, units), change, asksForNoUnit(search, units)]
}
