// An anonymous report, opened with its code: no sign-in, no cookie, no name.
import { Form, Callout, Page, Panel, Stack, TextField, useWords, newRandomId, usePunctuation } from '../../ui/public.ts'
import { useState } from 'react'
import type { Issue } from '../read/contract.ts'
import { confirmWithCode, readWithCode, sayMoreWithCode } from '../contract.ts'
import { words } from '../words.ts'
import { Trail } from './IssuePage.tsx'
import { SolvedForm } from './SolvedConfirmation.tsx'
import { IssueStateChip } from './IssueStateChip.tsx'
import { callAnonymously } from './anonymous-client.ts'

export function AnonymousReportStatusPage() {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const [code, setCode] = useState('')
  const [issue, setIssue] = useState<Issue | null>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const read = async () => setIssue((await callAnonymously(readWithCode, { code })).issue)
  const doing = (work: () => Promise<unknown>) => {
    setBusy(true)
    setProblem(null)
    work()
      .catch(setProblem)
      .finally(() => setBusy(false))
  }
  const label = (
    <Callout>
      <b>{t('thread.safe')}</b>
      {punctuation.label('', t('thread.safe-says'))}
    </Callout>
  )
  if (!issue) {
    return (
      <Page title={t('thread.title')} rests={t('thread.lead')}>
        <Stack>
          {label}
          <Panel padded>
            <Form
              send={t('thread.open')}
              big
              busy={busy}
              error={problem}
              held={code.replace(/[^0-9A-Za-z]/g, '').length < 10}
              onSend={() => doing(read)}
            >
              <TextField
                label={t('thread.code')}
                value={code}
                most={30}
                autoComplete="off"
                placeholder="K7M2 9QXD 4RTW"
                onChange={setCode}
              />
            </Form>
          </Panel>
        </Stack>
      </Page>
    )
  }
  return (
    <Page
      title={t('quoted', { text: issue.text })}
      badge={<IssueStateChip state={issue.state} />}
      rests={issue.module ? t('issue.of-module', { number: issue.module.number, name: issue.module.name }) : undefined}
    >
      <Stack>
        {label}
        <Panel title={t('issue.trail')} padded>
          <Trail issue={issue} />
        </Panel>
        <Panel title={issue.state === 'awaiting' ? t('mine.ask') : undefined} padded>
          <SolvedForm
            state={issue.state}
            busy={busy}
            error={problem}
            onSolved={(solved, text) =>
              doing(async () => {
                await callAnonymously(confirmWithCode, { id: newRandomId(), code, solved, text })
                await read()
              })
            }
            onMore={(text) =>
              doing(async () => {
                await callAnonymously(sayMoreWithCode, { id: newRandomId(), code, text })
                await read()
              })
            }
          />
        </Panel>
      </Stack>
    </Page>
  )
}
