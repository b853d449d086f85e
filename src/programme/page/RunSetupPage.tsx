// How this run is set up, on one page: its dates, modules, learners, seats, and whom each mentor has.
import type { ReactNode } from 'react'
import { Callout, Page, QueryBoundary, Stack, useApiQuery, useWords } from '../../ui/public.ts'
import { getRunSetup } from '../read/contract.ts'
import { AboutPanel } from './setup/AboutPanel.tsx'
import { LearnersPanel } from './setup/LearnersPanel.tsx'
import { MentorsPanel } from './setup/MentorsPanel.tsx'
import { ModulesPanel } from './setup/ModulesPanel.tsx'
import { SeatsPanel } from './setup/SeatsPanel.tsx'
import { setupPageWords } from './setup-page-words.ts'

/** `rosterImport`: the button that brings in the roster sheet of this run. */
export function RunSetupPage({ run, crumb, rosterImport }: { run: string; crumb: ReactNode; rosterImport: ReactNode }) {
  const t = useWords(setupPageWords)
  const asked = useApiQuery(getRunSetup, { params: { run } })
  return (
    <QueryBoundary of={asked}>
      {(setup) => {
        const present = setup.learners.filter((l) => l.until === null || l.until >= setup.today).length
        const part = (what: 'modules' | 'learners', n: number) =>
          n === 0 ? t(`${what}-0`) : n === 1 ? t(`${what}-1`) : t(`${what}-n`, { n })
        return (
          <Page
            crumb={crumb}
            title={t('title', {
              modules: part('modules', setup.modules.length),
              learners: part('learners', present),
            })}
            rests={setup.mayChange && t('rests')}
          >
            <Stack>
              {!setup.mayChange && (
                <Callout>
                  {t(
                    setup.run.state === 'closed'
                      ? 'read-only-closed'
                      : setup.mayEnrolBySheet
                        ? 'read-only-but-roster'
                        : 'read-only',
                  )}
                </Callout>
              )}
              <AboutPanel setup={setup} />
              <ModulesPanel setup={setup} />
              <LearnersPanel setup={setup} rosterImport={setup.mayEnrolBySheet && rosterImport} />
              <SeatsPanel setup={setup} />
              <MentorsPanel setup={setup} />
            </Stack>
          </Page>
        )
      }}
    </QueryBoundary>
  )
}
