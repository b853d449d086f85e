// Several voices, perhaps one problem: look, judge, plan one remedy for all, ask each whether it helped.
import {
  QueryBoundary,
  Button,
  CheckboxField,
  Columns,
  Countdown,
  DescriptionList,
  Form,
  TextAreaField,
  StatusMark,
  Modal,
  newId,
  Page,
  Panel,
  Stack,
  TextField,
  useApiQuery,
  useDateText,
  useToast,
  useNow,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CommonIssue } from '../read/contract.ts'
import {
  acceptRemedy,
  askMembers,
  confirmCommonIssue,
  getCommonIssue,
  joinCommonIssue,
  dismissCommonIssue,
} from '../contract.ts'
import { words } from '../words.ts'
import { cardTitle, voicesText } from './common-issue-title.ts'
import { ModuleTestBeside } from './ModuleTestBeside.tsx'
import { RemedyForm } from './RemedyForm.tsx'
import { IssueStateChip } from './IssueStateChip.tsx'

type Say = ReturnType<typeof useWords<typeof words>>

export function CommonIssuePage({ common, crumb, me }: { common: string; crumb: ReactNode; me: string }) {
  const t = useWords(words)
  const date = useDateText()
  const asked = useApiQuery(getCommonIssue, { params: { common } })
  return (
    <QueryBoundary of={asked}>
      {({ card, owners, audience, may }) => {
        const members = card.issues.filter((i) => i.member)
        return (
          <Page
            crumb={
              <>
                {crumb} / <Link to={`/runs/${card.run}/respond`}>{t('issue.back')}</Link>
              </>
            }
            title={headline(card, t)}
            rests={
              <>
                {cardTitle(card, t)} · {t('sentence', { text: voicesText(card, t) })}
                <ModuleTestBeside card={card} />
              </>
            }
            acts={card.plan && !card.plan.metAt && <Countdown dueAt={card.plan.dueAt} />}
          >
            <Columns>
              <Stack>
                {card.remedies.map((r) => (
                  <Planned
                    key={r.id}
                    remedy={r}
                    card={card}
                    me={me}
                    mayAsk={may.triage && members.some((m) => m.state !== 'closed' && m.state !== 'awaiting')}
                  />
                ))}
                {may.triage && !card.verdict ? <Judging card={card} /> : <Members card={card} mayJoin={may.triage} />}
                {may.triage && card.verdict?.what === 'confirmed' && card.remedies.length === 0 && (
                  <RemedyForm card={card} owners={owners} audience={audience} me={me} />
                )}
              </Stack>
              <Stack>
                <Panel title={t('card.rests-on')} padded>
                  <p className="muted" style={{ fontSize: 13 }}>
                    {t('card.rule')}
                  </p>
                  {card.verdict && (
                    <p className="small" style={{ marginTop: 8 }}>
                      {t(card.verdict.what === 'confirmed' ? 'card.confirmed' : 'card.dismissed', {
                        by: card.verdict.by,
                        when: date(card.verdict.at, 'moment'),
                        text: card.verdict.text,
                      })}
                    </p>
                  )}
                </Panel>
              </Stack>
            </Columns>
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

function headline(card: CommonIssue, t: Say): string {
  const members = card.issues.filter((i) => i.member)
  if (card.verdict?.what === 'dismissed') return t('card.h1-dismissed')
  if (!card.verdict) return t('card.h1-suggested', { voices: card.voices })
  if (card.remedies.length === 0) return t('card.h1-confirmed')
  const said = {
    yes: members.filter((m) => m.state === 'closed').length,
    no: members.filter((m) => m.state === 'reopened').length,
    open: members.filter((m) => m.state === 'awaiting').length,
  }
  return said.yes + said.no + said.open > 0 ? t('card.h1-asked', said) : t('card.h1-planned', { n: members.length })
}

function Judging({ card }: { card: CommonIssue }) {
  const t = useWords(words)
  const date = useDateText()
  const [id] = useState(newId)
  const [picked, pick] = useState(card.issues.map((i) => i.id))
  const [title, setTitle] = useState('')
  const [aside, putAside] = useState(false)
  const gather = useApiMutation(confirmCommonIssue)
  const options = card.issues.map((i) => ({
    value: i.id,
    label: t('quoted', { text: i.text }),
    help: `${i.who ?? t('by-anonymous')} · ${date(i.at, i.who === null ? 'hour' : 'moment')}`,
  }))
  return (
    <Panel title={t('card.members')} padded>
      <Form
        send={t('card.confirm')}
        busy={gather.isPending}
        error={gather.error}
        held={picked.length < 2}
        onSend={() =>
          gather.mutate({
            params: { common: card.id },
            body: {
              id,
              members: picked,
              title:
                title.trim() ||
                t('card.title', { module: card.module?.number ?? '', theme: t(`theme.${card.theme}`) }).replace(
                  /[「」“”]/g,
                  '',
                ),
            },
          })
        }
        acts={<Button onClick={() => putAside(true)}>{t('card.aside')}</Button>}
      >
        <CheckboxField label={t('card.members-note')} options={options} value={picked} onChange={pick} />
        <TextField label={t('card.confirm-label')} optional value={title} most={120} onChange={setTitle} />
      </Form>
      {aside && <Aside card={card} onClose={() => putAside(false)} />}
    </Panel>
  )
}

function Aside({ card, onClose }: { card: CommonIssue; onClose: () => void }) {
  const t = useWords(words)
  const [id] = useState(newId)
  const [because, setBecause] = useState('')
  const put = useApiMutation(dismissCommonIssue, { then: onClose })
  return (
    <Modal open onClose={onClose} title={t('card.aside')}>
      <Form
        send={t('card.aside')}
        busy={put.isPending}
        error={put.error}
        held={because.trim().length < 2}
        onSend={() => put.mutate({ params: { common: card.id }, body: { id, because } })}
      >
        <TextAreaField label={t('card.aside-why')} value={because} most={400} onChange={setBecause} />
      </Form>
    </Modal>
  )
}

function Members({ card, mayJoin }: { card: CommonIssue; mayJoin: boolean }) {
  const t = useWords(words)
  const date = useDateText()
  const join = useApiMutation(joinCommonIssue)
  return (
    <Panel title={t('card.members')} aside={t('card.members-keep')}>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {card.issues.map((i) => (
          <li key={i.id} className="act">
            <div className="row">
              <Link to={`/runs/${card.run}/respond/issues/${i.id}`}>{t('quoted', { text: i.text })}</Link>
              {i.member ? <IssueStateChip state={i.state} /> : <span className="small">{t('card.not-in')}</span>}
            </div>
            <p className="small">
              {i.who ?? t('by-anonymous')} · {date(i.at, i.who === null ? 'hour' : 'moment')}
            </p>
            {!i.member && mayJoin && card.verdict?.what === 'confirmed' && (
              <Button
                busy={join.isPending}
                onClick={() => join.mutate({ params: { common: card.id }, body: { issue: i.id } })}
              >
                {t('card.join')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Planned({
  remedy,
  card,
  me,
  mayAsk,
}: {
  remedy: CommonIssue['remedies'][number]
  card: CommonIssue
  me: string
  mayAsk: boolean
}) {
  const t = useWords(words)
  const date = useDateText()
  const notice = useToast()
  const accept = useApiMutation(acceptRemedy)
  const [id] = useState(newId)
  const [text, setText] = useState(t(remedy.kind === 'session' ? 'remedy.ask-session' : 'remedy.ask-done'))
  const ask = useApiMutation(askMembers, { then: (a) => notice(t('remedy.asked', { n: a.asked })) })
  const now = useNow(60)
  const session = remedy.session
  const over = !session || new Date(session.endsAt) < now
  const facts: [ReactNode, ReactNode][] = [
    [t('remedy.text'), remedy.text],
    ...(session
      ? [
          [
            t('remedy.session-at'),
            `${date(session.startsAt, 'day')} ${date(session.startsAt, 'time')}–${date(session.endsAt, 'time')}${session.place ? ` · ${session.place}` : ''}`,
          ] as [ReactNode, ReactNode],
        ]
      : []),
    ...(remedy.instructor
      ? [
          [
            t('remedy.instructor'),
            <StatusMark key="i" colour={remedy.acceptedAt ? 'good' : 'watch'}>
              {t(remedy.acceptedAt ? 'remedy.accepted' : 'remedy.not-accepted', { name: remedy.instructor.name })}
              {remedy.acceptedAt && <span className="small"> {date(remedy.acceptedAt, 'moment')}</span>}
            </StatusMark>,
          ] as [ReactNode, ReactNode],
        ]
      : []),
    ...(session
      ? [
          [t('remedy.invites'), t('remedy.invited', { reporters: remedy.reporters, below: remedy.belowLine })] as [
            ReactNode,
            ReactNode,
          ],
        ]
      : []),
  ]
  return (
    <Panel title={t(`remedy.kind.${remedy.kind}`)} aside={`${remedy.by ?? ''} · ${date(remedy.at, 'moment')}`} padded>
      <DescriptionList facts={facts} />
      {remedy.instructor?.id === me && !remedy.acceptedAt && (
        <Button kind="main" busy={accept.isPending} onClick={() => accept.mutate({ params: { remedy: remedy.id } })}>
          {t('remedy.accept')}
        </Button>
      )}
      {mayAsk && !over && <p className="small">{t('remedy.ask-later')}</p>}
      {mayAsk && over && (
        <Form
          send={t('remedy.ask')}
          busy={ask.isPending}
          error={ask.error}
          held={!text.trim()}
          onSend={() => ask.mutate({ params: { common: card.id }, body: { id, text } })}
        >
          <TextAreaField label={t('remedy.ask')} value={text} most={2000} rows={2} onChange={setText} />
        </Form>
      )}
    </Panel>
  )
}
