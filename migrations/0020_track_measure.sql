-- What is tracked in a run, what it measures, and when a measure becomes a signal.
create schema track;
grant usage on schema track to midcourse_app;

-- The tracking plan of a run: every change is a version with who, when and why; the newest is in force.
create table track.plan (
  run        uuid not null references programme.run,
  version    int not null check (version > 0),
  because    text not null,
  by_person  uuid references people.person,
  at         timestamptz not null,
  primary key (run, version)
);

create table track.plan_line (
  run        uuid not null,
  version    int not null,
  place      int not null,
  indicator  text not null,
  cycle      text not null check (cycle in ('daily', 'weekly', 'module', 'stage', 'fortnightly', 'monthly')),
  -- The line under which (or over which, where less is better) the run is told; null for none.
  line       double precision,
  primary key (run, version, indicator),
  foreign key (run, version) references track.plan
);

-- Up to which version of the evidence, and for which plan and dates, the measures below stand.
create table track.measured (
  run               uuid primary key,
  evidence_version  bigint not null,
  -- What else the measures rest on: plan, modules and dates, catalogue.
  ground            text not null,
  at                timestamptz not null
);

-- Everybody in the run together, by indicator and turn of its cycle. A turn in which nothing was seen has no row.
create table track.measure (
  run        uuid not null,
  indicator  text not null,
  -- The turn: 2026-W48, f3, 2026-11, module:…, stage:….
  turn       text not null,
  -- null: too few people to be shown.
  value      double precision,
  n          int not null,
  -- Between learners.
  sd         double precision,
  -- Tallies behind the value: rows, and the last day one of them was seen on.
  rows       int not null,
  last_day   date not null,
  primary key (run, indicator, turn)
);

-- Something is off course: by which rule, why, and on how many it rests. Once per subject and turn.
create table track.signal (
  id         uuid primary key,
  run        uuid not null references programme.run,
  kind       text not null check (kind in ('weak-module', 'off-course', 'missing-data', 'below-line', 'wrong-way')),
  rule       text not null,
  person     uuid references people.person,
  module     uuid references programme.module,
  indicator  text,
  turn       text not null,
  code       text not null,
  params     jsonb not null default '{}',
  n          int not null,
  raised_at  timestamptz not null,
  unique nulls not distinct (run, kind, person, module, indicator, turn)
);
create index signal_run on track.signal (run, raised_at);

-- A signal ends once: acted on, dismissed with a reason, or passed because it is no longer so.
create table track.signal_ending (
  signal     uuid primary key references track.signal,
  how        text not null check (how in ('acted', 'dismissed', 'passed')),
  because    text not null,
  -- The issue or finding that took it up.
  taken_by   uuid,
  by_person  uuid references people.person,
  at         timestamptz not null
);

-- 催办: who was reminded of what.
create table track.reminder (
  id         uuid primary key,
  run        uuid not null references programme.run,
  indicator  text not null,
  turn       text not null,
  persons    uuid[] not null,
  by_person  uuid references people.person,
  at         timestamptz not null
);
create index reminder_run on track.reminder (run, indicator);

grant select, insert on track.plan, track.plan_line, track.reminder, track.signal, track.signal_ending to midcourse_app;
grant select, insert, update, delete on track.measured, track.measure to midcourse_app;

-- A signal about a person is seen by staff of the run, by those who answer for the person, and by the person; one about
-- nobody also by those who see the run together: executives, and the business department that has a seat in it.
alter table track.signal enable row level security;
create policy seen_by_scope on track.signal using (
  (select programme.sees_all())
  or run = any (array(select programme.visible_runs()))
  or (person is not null and person = any (array(select programme.visible_persons())))
  or (person is null and ((select exists (select from people.duty d where d.person = nullif(current_setting('midcourse.person', true), '')::uuid and d.duty = 'executive'))
    or run = any (array(select s.run from programme.seat s where s.person = nullif(current_setting('midcourse.person', true), '')::uuid and s.role = 'business')))));
alter table track.signal_ending enable row level security;
create policy seen_by_scope on track.signal_ending using (signal in (select id from track.signal));

-- What a run's sources deliver at all, without saying of whom: so that somebody who sees only the own rows still knows what is missing.
create function track.delivered_kinds(which uuid, kinds text[]) returns setof text language sql stable security definer set search_path = '' as $$
  select k from pg_catalog.unnest(kinds) as k where exists (select from evidence.daily d where d.run = which and d.kind = k)
$$;
create function track.delivered_days(which uuid, what text, days date[]) returns setof date language sql stable security definer set search_path = '' as $$
  select t.day from pg_catalog.unnest(days) as t(day) where exists (select from evidence.daily d where d.run = which and d.kind = what and d.day = t.day)
$$;
create function track.asked_in_modules(which uuid, kinds text[]) returns table (module uuid, kind text) language sql stable security definer set search_path = '' as $$
  select distinct d.module, d.kind from evidence.daily d where d.run = which and d.kind = any(kinds) and d.n > 0
$$;
revoke execute on function track.delivered_kinds(uuid, text[]), track.delivered_days(uuid, text, date[]), track.asked_in_modules(uuid, text[]) from public;
grant execute on function track.delivered_kinds(uuid, text[]), track.delivered_days(uuid, text, date[]), track.asked_in_modules(uuid, text[]) to midcourse_app;
