-- What was found, why it is so, what is changed because of it, and whether that helped.
create schema improve;
grant usage on schema improve to midcourse_app;

create table improve.finding (
  id         uuid primary key,
  run        uuid not null references programme.run,
  module     uuid references programme.module,
  theme      text not null,
  title      text not null,
  -- What it rests on: a signal, a common issue, a report, or somebody's own observation (then no id).
  from_kind  text not null check (from_kind in ('signal', 'common-issue', 'issue', 'observation')),
  from_id    uuid,
  indicator  text,
  -- The number it was raised on, as it stood then: {value, n, sd}.
  datum      jsonb,
  -- The finding of the run before with the same theme and module: it is back (复发).
  recurs     uuid references improve.finding,
  at         timestamptz not null,
  by_person  uuid references people.person,
  unique (from_kind, from_id),
  check ((from_kind = 'observation') = (from_id is null))
);
create index on improve.finding (run);

-- Difficulty or method, task or workload: the evidence for each as it stood, and what a person concluded.
create table improve.diagnosis (
  id         uuid primary key,
  finding    uuid not null references improve.finding,
  verdict    text not null check (verdict in ('difficulty', 'method', 'task-design', 'workload', 'other')),
  because    text not null,
  seen       jsonb not null,
  at         timestamptz not null,
  by_person  uuid references people.person
);
create index on improve.diagnosis (finding, at);

create table improve.change (
  id            uuid primary key,
  finding       uuid not null references improve.finding,
  -- The run that is changed: the finding's own, or the next.
  run           uuid not null references programme.run,
  module        uuid references programme.module,
  kind          text not null check (kind in ('content', 'form', 'pace', 'people')),
  title         text not null,
  because       text not null,
  effective_on  date not null,
  -- Expected effect: this indicator, from the value before to at least that, judged on the day below.
  indicator     text not null,
  from_value    double precision,
  from_n        int,
  to_value      double precision not null,
  baseline_from date not null,
  baseline_to   date not null,
  recheck_on    date not null check (recheck_on > effective_on),
  plan_version  int not null,
  session       uuid,
  at            timestamptz not null,
  by_person     uuid references people.person
);
create index on improve.change (finding);
create index on improve.change (run);
create index on improve.change (recheck_on);

-- Every change names at least one datum, issue or observation it rests on.
create table improve.citation (
  change  uuid not null references improve.change,
  kind    text not null check (kind in ('signal', 'common-issue', 'issue', 'measure', 'observation')),
  ref     uuid,
  text    text not null
);
create index on improve.citation (change);

-- 有效 / 无效 / 看不出, on its day, with what it was judged on.
create table improve.recheck (
  id       uuid primary key,
  change   uuid not null references improve.change,
  on_day   date not null,
  at       timestamptz not null,
  before   jsonb,
  after    jsonb,
  gain     double precision,
  low      double precision,
  high     double precision,
  verdict  text not null check (verdict in ('effective', 'ineffective', 'cannot-tell')),
  code     text not null,
  params   jsonb not null,
  unique (change, on_day)
);

-- A finding put aside without a change, with the reason.
create table improve.dropped (
  finding    uuid primary key references improve.finding,
  because    text not null,
  at         timestamptz not null,
  by_person  uuid references people.person
);

-- What the next run should do about it, in a sentence, said before it is closed.
create table improve.carry (
  finding    uuid primary key references improve.finding,
  text       text not null,
  kind       text not null check (kind in ('content', 'form', 'pace', 'people')),
  at         timestamptz not null,
  by_person  uuid references people.person
);

-- At the door of the next run: adopted (where) or refused (why).
create table improve.door_answer (
  finding    uuid not null references improve.finding,
  run        uuid not null references programme.run,
  answer     text not null check (answer in ('adopted', 'refused')),
  text       text not null,
  module     uuid references programme.module,
  at         timestamptz not null,
  by_person  uuid references people.person,
  primary key (finding, run)
);

grant select, insert on improve.finding, improve.diagnosis, improve.citation, improve.recheck, improve.dropped, improve.carry, improve.door_answer to midcourse_app;
grant select, insert, update on improve.change to midcourse_app;

-- Staff of the run; and of the run that follows, at whose door it stands.
alter table improve.finding enable row level security;
create policy seen_by_staff on improve.finding using (
  (select programme.sees_all())
  or run = any (array(select programme.visible_runs()))
  or run = any (array(select r.follows from programme.run r where r.id = any (array(select programme.visible_runs())) and r.follows is not null)));
alter table improve.change enable row level security;
create policy seen_with_finding on improve.change using (
  exists (select from improve.finding f where f.id = finding) or run = any (array(select programme.visible_runs())));

do $$
declare t text;
begin
  foreach t in array array['diagnosis', 'dropped', 'carry', 'door_answer'] loop
    execute format('alter table improve.%I enable row level security', t);
    execute format('create policy seen_with_finding on improve.%I using (exists (select from improve.finding f where f.id = finding))', t);
  end loop;
  foreach t in array array['citation', 'recheck'] loop
    execute format('alter table improve.%I enable row level security', t);
    execute format('create policy seen_with_change on improve.%I using (exists (select from improve.change c where c.id = change))', t);
  end loop;
end $$;
