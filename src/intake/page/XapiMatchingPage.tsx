// Statements that wait, and the two questions that let them in: who is it, and where does it belong?
import { useState } from 'react'
import {
  QueryBoundary,
  Button,
  EmptyState,
  DataTable,
  Callout,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useWords,
  DateTime,
} from '../../ui/public.ts'
import type { ActivityBrief, ActorBrief, XapiView } from '../sources/xapi/contract.ts'
import { getXapi } from '../sources/xapi/contract.ts'
import { words } from '../words.ts'
import { MatchActorDrawer } from './MatchActorDrawer.tsx'
import { nameOfActor } from './actor-name.ts'
import { MatchedActors } from './MatchedActors.tsx'
import { PlaceActivityDrawer, whereText } from './PlaceActivityDrawer.tsx'

type Say = ReturnType<typeof useWords<typeof words>>

function answer({ waiting, counts, activities }: XapiView, t: Say): string {
  const unplaced = activities.filter((a) => a.waiting > 0 && a.placing === null).length
  const params = {
    statements: (waiting.person + waiting.run + waiting.seat).toLocaleString(),
    actors: counts.waiting,
    activities: unplaced,
  }
  if (activities.length === 0 && counts.matched + counts.waiting === 0) return t('xapi.none')
  if (waiting.person > 0 && waiting.run > 0) return t('xapi.waiting-both', params)
  if (waiting.person > 0) return t('xapi.waiting-person', params)
  if (waiting.run > 0) return t('xapi.waiting-run', params)
  return waiting.seat > 0 ? t('xapi.waiting-seat', params) : t('xapi.well')
}

export function XapiMatchingPage({ crumb }: { crumb: React.ReactNode }) {
  const t = useWords(words)
  const date = useDateText()
  const view = useApiQuery(getXapi, {}, { everySeconds: 10 })
  const [actor, choose] = useState<ActorBrief | null>(null)
  const [activity, place] = useState<ActivityBrief | null>(null)
  return (
    <QueryBoundary of={view} lines={8}>
      {(v) => (
        <Page
          crumb={
            <>
              {crumb} / {t('xapi.crumb')}
            </>
          }
          fresh={v.readAt && t('xapi.read', { at: date(v.readAt, 'ago') })}
          title={answer(v, t)}
          rests={t('xapi.rests', { sitting: v.rule.longestSitting, word: v.rule.shortestWord })}
          acts={v.mayErase && <Button href="/sources/keeping">{t('keeping.way')}</Button>}
        >
          <Stack>
            {v.waiting.seat > 0 && (
              <Callout kind="watch">{t('xapi.seat-note', { n: v.waiting.seat.toLocaleString() })}</Callout>
            )}
            <Panel title={t('actors.title')} aside={v.actors.length > 0 && t('actors.aside')}>
              {v.actors.length === 0 ? (
                <EmptyState>{t('actors.none')}</EmptyState>
              ) : (
                <Waiting actors={v.actors} onChoose={choose} />
              )}
            </Panel>
            {v.activities.length > 0 && (
              <Panel title={t('activities.title')} aside={t('activities.aside')}>
                <Activities view={v} onPlace={place} />
              </Panel>
            )}
            {v.matched.length > 0 && (
              <Panel title={t('matched.title')} aside={t('matched.aside', { n: v.counts.matched.toLocaleString() })}>
                <MatchedActors actors={v.matched} onChange={choose} />
              </Panel>
            )}
            {v.unheard.length > 0 && (
              <Panel title={t('unheard.title')} aside={t('unheard.aside')}>
                <Unheard verbs={v.unheard} />
              </Panel>
            )}
          </Stack>
          {actor && <MatchActorDrawer key={actor.id} actor={actor} onClose={() => choose(null)} />}
          {activity && (
            <PlaceActivityDrawer
              key={activity.id}
              activity={activity}
              programmes={v.programmes}
              onClose={() => place(null)}
            />
          )}
        </Page>
      )}
    </QueryBoundary>
  )
}

function Waiting({ actors, onChoose }: { actors: ActorBrief[]; onChoose: (a: ActorBrief) => void }) {
  const t = useWords(words)
  return (
    <DataTable<ActorBrief>
      caption={t('actors.title')}
      rows={actors}
      keyOf={(a) => a.id}
      columns={[
        {
          key: 'who',
          title: t('actors.who'),
          show: (a) => <span className="breakable">{nameOfActor(a)}</span>,
          text: (a) => a.identifier,
          sort: nameOfActor,
        },
        {
          key: 'statements',
          title: t('actors.statements'),
          figure: true,
          show: (a) => a.statements.toLocaleString(),
          sort: (a) => a.statements,
        },
        { key: 'kind', title: t('actors.kind'), muted: true, show: (a) => t(`kind.${a.kind}`), sort: (a) => a.kind },
        {
          key: 'last',
          title: t('actors.last'),
          muted: true,
          show: (a) => <DateTime at={a.lastAt} form="moment" />,
          sort: (a) => a.lastAt,
          text: (a) => a.lastAt,
        },
        {
          key: 'act',
          title: '',
          text: false,
          show: (a) => (
            <Button onClick={() => onChoose(a)} label={t('actors.choose-for', { who: nameOfActor(a) })}>
              {t('actors.choose')}
            </Button>
          ),
        },
      ]}
    />
  )
}

function Activities({ view, onPlace }: { view: XapiView; onPlace: (a: ActivityBrief) => void }) {
  const t = useWords(words)
  const name = (a: ActivityBrief) => a.name ?? t('activities.nameless')
  const where = (a: ActivityBrief) =>
    a.placing
      ? whereText(a.placing, view.programmes, t)
      : a.waiting === 0
        ? t('activities.inherits')
        : a.guess
          ? t('activities.guess', { where: whereText(a.guess, view.programmes, t) })
          : t('activities.unplaced')
  return (
    <DataTable<ActivityBrief>
      caption={t('activities.title')}
      rows={view.activities}
      keyOf={(a) => a.id}
      columns={[
        {
          key: 'what',
          title: t('activities.what'),
          show: (a) => (
            <span>
              {name(a)}
              <br />
              <span className="small breakable">{a.iri}</span>
            </span>
          ),
          text: (a) => a.iri,
          sort: name,
        },
        {
          key: 'waiting',
          title: t('activities.waiting'),
          figure: true,
          show: (a) => (a.waiting > 0 ? <b className="watch">{a.waiting.toLocaleString()}</b> : ''),
          sort: (a) => a.waiting,
          text: (a) => a.waiting,
        },
        {
          key: 'statements',
          title: t('activities.statements'),
          figure: true,
          wideOnly: true,
          show: (a) => a.statements.toLocaleString(),
          sort: (a) => a.statements,
        },
        { key: 'where', title: t('activities.where'), muted: true, show: where, text: where, sort: where },
        {
          key: 'act',
          title: '',
          text: false,
          show: (a) => (
            <Button onClick={() => onPlace(a)} label={t('activities.place-for', { name: a.name ?? a.iri })}>
              {a.placing ? t('activities.change') : t('activities.place')}
            </Button>
          ),
        },
      ]}
    />
  )
}

function Unheard({ verbs }: { verbs: XapiView['unheard'] }) {
  const t = useWords(words)
  return (
    <DataTable<XapiView['unheard'][number]>
      caption={t('unheard.title')}
      rows={verbs}
      keyOf={(u) => u.verb}
      columns={[
        {
          key: 'verb',
          title: t('unheard.verb'),
          show: (u) => <span className="breakable">{u.verb}</span>,
          text: (u) => u.verb,
        },
        {
          key: 'n',
          title: t('actors.statements'),
          figure: true,
          show: (u) => u.statements.toLocaleString(),
          sort: (u) => u.statements,
        },
        {
          key: 'last',
          title: t('actors.last'),
          muted: true,
          show: (u) => <DateTime at={u.lastAt} form="moment" />,
          text: (u) => u.lastAt,
        },
      ]}
    />
  )
}
