-- What was seen, once, with its source. Append-only; every number on a screen is computed from here.
create schema evidence;
grant usage on schema evidence to midcourse_app;

-- High volume: the learner is in the key; no triggers, no identity columns, no foreign keys.
create table evidence.observation (
  person       uuid not null,
  id           uuid not null,
  run          uuid not null,
  kind         text not null,
  module       uuid,
  activity     uuid,
  day          date not null,
  at           timestamptz not null,
  value        double precision not null,
  out_of       double precision,
  source       text not null,
  source_key   text not null,
  batch        uuid,
  line         int,
  supersedes   uuid,
  note         text,
  -- Packed evidence (a learner's clicks of a day): line in the file, activity number, amount, and so on in threes.
  parts        int[],
  primary key (person, id)
);
create index observation_run_kind on evidence.observation (run, kind, day);
create index observation_supersedes on evidence.observation (person, supersedes) where supersedes is not null;
-- An import's rows lie together and its ids grow with time: a block range index costs the intake nothing.
create index observation_batch on evidence.observation using brin (batch) where batch is not null;

-- An undone import's rows move here, so that the same file can come in again.
create table evidence.withdrawn (like evidence.observation including defaults, withdrawn_at timestamptz not null);

-- Written in the same transaction as the observations: weeks, cycles and cohorts are read from these.
create table evidence.daily (
  run        uuid not null,
  person     uuid not null,
  kind       text not null,
  -- The zero uuid where an observation belongs to no module.
  module     uuid not null default '00000000-0000-0000-0000-000000000000',
  day        date not null,
  -- Counted rows (an excused one, out_of 0, is not); their amounts: per cent where there is a maximum, else the value.
  n          int not null,
  total      double precision not null,
  squares    double precision not null,
  out_of     double precision not null,
  last_at    timestamptz not null,
  primary key (run, kind, day, person, module)
);
-- @NOTE No index by person: a fifth of an import's cost. One learner's cells in a run are found by skipping over its days
-- in the primary key (PostgreSQL 18: 1 ms among 163,000 cells; before 18 the run's cells of the kind are read).

-- How many evidence changes a run has seen: what was computed from it is stale when this moved.
create table evidence.version (
  run      uuid primary key,
  version  bigint not null,
  at       timestamptz not null
);

-- Which cells of the roll-ups a version moved, so that what is computed from them follows the change and not the history.
-- A version without rows here moved more than can be listed: whoever computes reads the whole run again.
create table evidence.moved (
  run      uuid not null,
  version  bigint not null,
  kind     text not null,
  module   uuid not null,
  day      date not null,
  primary key (run, version, kind, module, day)
);

-- A key figure of a person for a period; belongs to no run.
create table evidence.kpi (
  person       uuid not null,
  kpi          text not null,
  period_from  date not null,
  period_to    date not null,
  value        double precision not null,
  denominator  double precision,
  source       text not null,
  batch        uuid,
  line         int,
  primary key (person, kpi, period_from)
);
create index kpi_batch on evidence.kpi (batch) where batch is not null;
create table evidence.kpi_withdrawn (like evidence.kpi including defaults, withdrawn_at timestamptz not null);

grant select, insert, delete on evidence.observation to midcourse_app;
grant select, insert, delete on evidence.kpi to midcourse_app;
grant select, insert on evidence.withdrawn, evidence.kpi_withdrawn to midcourse_app;
grant select, insert, update, delete on evidence.daily to midcourse_app;
grant select, insert, delete on evidence.moved to midcourse_app;
grant select, insert, update on evidence.version to midcourse_app;

do $$
declare t text;
begin
  foreach t in array array['observation', 'withdrawn', 'daily'] loop
    execute format('alter table evidence.%I enable row level security', t);
    execute format($p$create policy seen_by_scope on evidence.%I using (
      (select programme.sees_all())
      or run = any (array(select programme.visible_runs()))
      or person = any (array(select programme.visible_persons())))$p$, t);
  end loop;
  foreach t in array array['kpi', 'kpi_withdrawn'] loop
    execute format('alter table evidence.%I enable row level security', t);
    execute format($p$create policy seen_by_scope on evidence.%I using (
      (select programme.sees_all()) or person = any (array(select programme.visible_persons())))$p$, t);
  end loop;
end $$;
