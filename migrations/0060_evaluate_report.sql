-- What the training changed: a plan frozen before the outcome, and reports that can be computed again from what they kept.
create schema evaluate;
grant usage on schema evaluate to midcourse_app;

-- The plan as it was frozen: KPIs, windows, who is compared with whom. A later version is another row.
create table evaluate.plan (
  id         uuid primary key,
  run        uuid not null references programme.run,
  version    int not null,
  content    jsonb not null,
  hash       text not null,
  frozen_at  timestamptz not null,
  by_person  uuid not null references people.person,
  because    text not null default '',
  unique (run, version)
);

-- What else changed at the time, told by the business department and superiors.
create table evaluate.other_cause (
  id         uuid primary key,
  run        uuid not null references programme.run,
  text       text not null,
  happened_on date,
  side       text not null check (side in ('business', 'superior', 'training')),
  by_person  uuid not null references people.person,
  at         timestamptz not null
);
create index on evaluate.other_cause (run);

-- A goal that was not measured, with the reason somebody signed.
create table evaluate.not_measured (
  goal       uuid primary key,
  run        uuid not null references programme.run,
  because    text not null,
  by_person  uuid not null references people.person,
  at         timestamptz not null
);

-- The rows as they were, what was computed from them, and a name for it.
create table evaluate.report (
  id          text primary key,
  run         uuid not null references programme.run,
  plan        uuid not null references evaluate.plan,
  snapshot    jsonb not null,
  data_hash   text not null,
  result      jsonb not null,
  result_hash text not null,
  computed_at timestamptz not null,
  by_person   uuid references people.person
);
create index on evaluate.report (run);

-- Somebody computed a report again, and whether every digit was the same.
create table evaluate.recomputation (
  report   text not null references evaluate.report,
  at       timestamptz not null,
  same     boolean not null,
  by_person uuid references people.person,
  primary key (report, at)
);

grant select, insert on evaluate.plan, evaluate.other_cause, evaluate.report, evaluate.recomputation, evaluate.not_measured to midcourse_app;
