// A code of the slides was scanned: the report of three taps, without a name unless one signs in.
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { EmptyState, Loading, Page, useNow, useWords, useTimeZone } from '../../ui/public.ts'
import { openRun } from '../contract.ts'
import { ReportIssuePage } from './ReportIssuePage.tsx'
import { callAnonymously } from './anonymous-client.ts'
import { qrWords } from './qr-words.ts'

type Opened = z.output<typeof openRun.answer>

/** `module` is the one whose slide was scanned; null asks which. */
export function QrIssueReportPage({ run, module }: { run: string; module: string | null }) {
  const t = useWords(qrWords)
  const today = useNow(3600).toLocaleDateString('sv-SE', { timeZone: useTimeZone() })
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    callAnonymously(openRun, { run }).then(setOpened, () => setFailed(true))
  }, [run])
  if (failed)
    return (
      <Page title={t('scanned.unknown')}>
        <EmptyState>{null}</EmptyState>
      </Page>
    )
  if (!opened) return <Loading lines={6} />
  const own = opened.modules.some((m) => m.id === module) ? module : null
  const named = (
    <p className="small">
      {t('scanned.named')} <a href={`/runs/${run}/report${own ? `?module=${own}` : ''}`}>{t('scanned.sign-in')}</a>
    </p>
  )
  return (
    <ReportIssuePage
      run={run}
      crumb={t('scanned.crumb', { programme: opened.programme, name: opened.name })}
      modules={opened.modules}
      today={today}
      module={own}
      nameless={named}
    />
  )
}
