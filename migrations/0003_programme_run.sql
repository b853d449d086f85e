-- What is taught to whom, when: programmes, their runs (期), modules, sessions, and who sits where.
create schema programme;
grant usage on schema programme to midcourse_app;

create table programme.programme (
  id        uuid primary key,
  name      text not null unique,
  position  uuid references people.position
);

create table programme.run (
  id         uuid primary key,
  programme  uuid not null references programme.programme,
  name       text not null,
  starts_on  date not null,
  ends_on    date not null check (ends_on >= starts_on),
  -- The run whose open findings stand at this run's door.
  follows    uuid references programme.run,
  unique (programme, name)
);

-- 筹备 → 进行 → 训后跟踪 → 结案: each step is a row with who and when; the newest is the state.
create table programme.run_state (
  run     uuid not null references programme.run,
  state   text not null check (state in ('preparing', 'running', 'following-up', 'closed')),
  at      timestamptz not null,
  by_person uuid references people.person,
  primary key (run, at)
);

create table programme.module (
  id         uuid primary key,
  run        uuid not null references programme.run,
  number     int not null,
  name       text not null,
  starts_on  date not null,
  ends_on    date not null,
  unique (run, number)
);

-- What is handed in, sat or done inside a module: a test, homework, an exam.
create table programme.activity (
  id        uuid primary key,
  run       uuid not null references programme.run,
  module    uuid references programme.module,
  kind      text not null,
  name      text not null,
  due_on    date,
  weight    double precision,
  out_of    double precision,
  external  text
);
create index on programme.activity (run);

create table programme.session (
  id          uuid primary key,
  run         uuid not null references programme.run,
  module      uuid references programme.module,
  title       text not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  place       text,
  instructor  uuid references people.person,
  -- What made it necessary: a change or a common issue; null when it was planned from the start.
  because     uuid,
  created_at  timestamptz not null
);
create index on programme.session (run);

create table programme.enrolment (
  run      uuid not null references programme.run,
  person   uuid not null references people.person,
  since    date not null,
  until    date,
  outcome  text,
  earlier_attempts int not null default 0,
  primary key (run, person)
);
create index on programme.enrolment (person);

create table programme.seat (
  run     uuid not null references programme.run,
  person  uuid not null references people.person,
  role    text not null check (role in ('lead', 'assistant', 'analyst', 'instructor', 'mentor', 'business')),
  module  uuid references programme.module,
  until   date,
  unique nulls not distinct (run, person, role, module)
);
create index on programme.seat (person);

create table programme.mentorship (
  run      uuid not null references programme.run,
  mentor   uuid not null references people.person,
  learner  uuid not null references people.person,
  primary key (run, mentor, learner)
);
create index on programme.mentorship (mentor);

-- How a run looked before it was changed, why, and who said so; the newest version is in force.
create table programme.plan_version (
  run      uuid not null references programme.run,
  version  int not null,
  plan     jsonb not null,
  because  text not null,
  by_person uuid references people.person,
  at       timestamptz not null,
  primary key (run, version)
);

grant select, insert, update on programme.programme, programme.run, programme.module, programme.activity, programme.session, programme.enrolment to midcourse_app;
grant select, insert on programme.run_state, programme.plan_version to midcourse_app;
grant select, insert, delete on programme.seat, programme.mentorship to midcourse_app;

-- The second wall: whose rows the person of this transaction may see at all. Asked once a statement, as an array.
create function programme.visible_persons() returns setof uuid language sql stable security definer set search_path = '' as $$
  with recursive me as (select nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid as id),
  line as (
    select r.person from people.reporting_line r, me where r.superior = me.id and (r.until is null or r.until >= current_date)
    union
    select r.person from people.reporting_line r join line l on r.superior = l.person where r.until is null or r.until >= current_date
  )
  select id from me where id is not null
  union select person from line
  union select m.learner from programme.mentorship m, me where m.mentor = me.id
$$;

create function programme.visible_runs() returns setof uuid language sql stable security definer set search_path = '' as $$
  select s.run from programme.seat s
  where s.person = nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid
    and s.role in ('lead', 'assistant', 'analyst', 'instructor') and (s.until is null or s.until >= current_date)
$$;

create function programme.sees_all() returns boolean language sql stable set search_path = '' as $$
  select coalesce(pg_catalog.current_setting('midcourse.reach', true), '') = 'all'
$$;
grant execute on function programme.visible_persons(), programme.visible_runs(), programme.sees_all() to midcourse_app;
