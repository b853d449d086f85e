-- What learners report, who answers it by when, and which reports are one problem.
create schema respond;
grant usage on schema respond to midcourse_app;

-- One report, or one signal taken up. An anonymous report has no person at all; its writer holds a code, we hold its hash.
create table respond.issue (
  id           uuid primary key,
  run          uuid not null references programme.run,
  module       uuid references programme.module,
  theme        text not null check (theme in ('difficulty', 'outdated', 'material', 'time', 'teaching', 'other')),
  text         text not null,
  voice        text not null check (voice in ('named', 'hidden', 'anonymous', 'signal')),
  reporter     uuid references people.person,
  from_signal  uuid unique,
  receipt      text unique,
  at           timestamptz not null,
  check ((voice in ('named', 'hidden')) = (reporter is not null)),
  check ((voice = 'anonymous') = (receipt is not null)),
  check ((voice = 'signal') = (from_signal is not null))
);
create index on respond.issue (run, at);
create index on respond.issue (reporter) where reporter is not null;

-- 新建 → 已分类 → 处理中 → 待确认 → 已关闭 / 重开: each step is a row with who, when and the words; the rows are the state.
create table respond.step (
  id         uuid primary key,
  issue      uuid not null references respond.issue,
  -- Counts from 1 within the report: two steps of one moment keep their order, two writers can not take the same.
  number     int not null,
  what       text not null check (what in ('triaged', 'replied', 'proposed', 'confirmed', 'denied', 'said', 'closed-unasked')),
  at         timestamptz not null,
  by_person  uuid references people.person,
  text       text not null default '',
  category   text check (category in ('content', 'resources', 'time', 'teaching', 'other')),
  owner      uuid references people.person,
  remedy     uuid,
  check ((what = 'triaged') = (category is not null and owner is not null)),
  unique (issue, number)
);

-- A promise with a time. `subject` is an issue, or a common issue for 'plan'. Each reopening is a new epoch.
create table respond.clock (
  subject        uuid not null,
  kind           text not null check (kind in ('answer', 'solution', 'plan')),
  epoch          int not null,
  run            uuid not null references programme.run,
  since          timestamptz not null,
  half_at        timestamptz not null,
  late_at        timestamptz not null,
  due_at         timestamptz not null,
  policy         text not null,
  calendar       text not null,
  explained      jsonb not null,
  met_at         timestamptz,
  -- The next level nobody has written down yet; null when none is left. The sweep moves it.
  next_level_at  timestamptz,
  primary key (subject, kind, epoch)
);
create index clock_next_level on respond.clock (next_level_at) where next_level_at is not null;

-- 50, 80 and 100 per cent of the time used: the true moment, once, whoever notices it and however late.
create table respond.reached (
  subject     uuid not null,
  kind        text not null,
  epoch       int not null,
  level       int not null check (level in (50, 80, 100)),
  at          timestamptz not null,
  noticed_at  timestamptz not null,
  primary key (subject, kind, epoch, level)
);

-- Several voices, perhaps one problem: a card; it becomes a common issue when a person says so.
create table respond.common (
  id         uuid primary key,
  run        uuid not null references programme.run,
  module     uuid references programme.module,
  theme      text not null,
  at         timestamptz not null,
  suggested  uuid[] not null
);
create index on respond.common (run);

create table respond.common_step (
  id         uuid primary key,
  common     uuid not null references respond.common,
  what       text not null check (what in ('confirmed', 'dismissed')),
  at         timestamptz not null,
  by_person  uuid references people.person,
  text       text not null default ''
);
create unique index on respond.common_step (common);

-- A member keeps its own thread and its own clock.
create table respond.member (
  issue      uuid primary key references respond.issue,
  common     uuid not null references respond.common,
  at         timestamptz not null,
  by_person  uuid references people.person
);
create index on respond.member (common);

-- One remedy answers every member.
create table respond.remedy (
  id           uuid primary key,
  common       uuid not null references respond.common,
  kind         text not null check (kind in ('session', 'material', 'explanation', 'schedule')),
  text         text not null,
  session      uuid,
  instructor   uuid references people.person,
  at           timestamptz not null,
  by_person    uuid references people.person
);
create index on respond.remedy (common);

create table respond.acceptance (
  remedy  uuid primary key references respond.remedy,
  person  uuid not null references people.person,
  at      timestamptz not null
);

create table respond.invited (
  remedy  uuid not null references respond.remedy,
  person  uuid not null references people.person,
  why     text not null check (why in ('reported', 'below-line')),
  primary key (remedy, person)
);

-- Which reports have been compared with the others already.
create table respond.compared (
  issue  uuid primary key references respond.issue,
  at     timestamptz not null
);

grant select, insert on respond.issue, respond.step, respond.reached, respond.common_step, respond.member, respond.remedy, respond.acceptance, respond.invited, respond.compared to midcourse_app;
grant select, insert, update on respond.clock, respond.common to midcourse_app;

create function respond.me() returns uuid language sql stable set search_path = '' as $$
  select nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid
$$;
-- The hash of the code this transaction was given: whoever holds the code holds the thread.
create function respond.receipt() returns text language sql stable set search_path = '' as $$
  select nullif(pg_catalog.current_setting('midcourse.receipt', true), '')
$$;
grant execute on function respond.me(), respond.receipt() to midcourse_app;

alter table respond.issue enable row level security;
-- Hidden from my manager means: from everybody above me and from my mentor, whatever seat they hold. Anonymous ones belong to nobody.
create policy seen_by_scope on respond.issue using (
  (voice <> 'hidden' or reporter = (select respond.me()) or not reporter = any (array(select programme.visible_persons())))
  and (
    (select programme.sees_all())
    or run = any (array(select programme.visible_runs()))
    or reporter = (select respond.me())
    or receipt = (select respond.receipt())
    or (voice = 'named' and reporter = any (array(select programme.visible_persons())))));

do $$
declare t text;
begin
  foreach t in array array['step', 'member', 'compared'] loop
    execute format('alter table respond.%I enable row level security', t);
    execute format('create policy seen_with_issue on respond.%I using (exists (select from respond.issue i where i.id = issue))', t);
  end loop;
  foreach t in array array['clock', 'reached'] loop
    execute format('alter table respond.%I enable row level security', t);
    execute format($p$create policy seen_with_subject on respond.%I using (
      exists (select from respond.issue i where i.id = subject) or exists (select from respond.common c where c.id = subject))$p$, t);
  end loop;
  alter table respond.common enable row level security;
  create policy seen_by_staff on respond.common using ((select programme.sees_all()) or run = any (array(select programme.visible_runs())));
  foreach t in array array['common_step', 'remedy'] loop
    execute format('alter table respond.%I enable row level security', t);
    execute format('create policy seen_with_common on respond.%I using (exists (select from respond.common c where c.id = common))', t);
  end loop;
  alter table respond.acceptance enable row level security;
  create policy seen_with_remedy on respond.acceptance using (person = (select respond.me()) or exists (select from respond.remedy r where r.id = remedy));
  alter table respond.invited enable row level security;
  create policy seen_with_remedy on respond.invited using (person = (select respond.me()) or exists (select from respond.remedy r where r.id = remedy));
end $$;
