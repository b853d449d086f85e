-- What a run is for, whom it serves, and whether the three parties still agree.
create schema align;
grant usage on schema align to midcourse_app;

-- What the organisation wants, above any run.
create table align.organisation_goal (
  id     uuid primary key,
  name   text not null unique,
  owner  uuid references people.person,
  at     timestamptz not null
);

-- What learners or managers said they need: 1-5 how important, 1-5 how well it is mastered today.
create table align.need (
  id          uuid primary key,
  run         uuid not null references programme.run,
  name        text not null,
  party       text not null check (party in ('learner', 'manager')),
  importance  double precision not null check (importance between 1 and 5),
  level       double precision not null check (level between 1 and 5),
  voices      int not null check (voices > 0),
  unique (run, name, party)
);

create table align.goal (
  id          uuid primary key,
  run         uuid not null references programme.run,
  kind        text not null check (kind in ('competency', 'kpi')),
  name        text not null,
  serves      uuid references align.organisation_goal,
  competency  uuid references people.competency,
  from_level  int,
  to_level    int,
  kpi         text,
  unit        text,
  direction   text check (direction in ('up', 'down', 'band')),
  baseline    double precision,
  target      double precision not null,
  due_on      date not null,
  owner       uuid not null references people.person,
  co_owner    uuid references people.person,
  source      text not null,
  by_person   uuid references people.person,
  at          timestamptz not null,
  check (kind <> 'competency' or (competency is not null and from_level is not null and to_level > from_level)),
  check (kind <> 'kpi' or (kpi is not null and direction is not null))
);
create index on align.goal (run);

-- What serves a goal: a module or an indicator; and which need a module answers.
create table align.goal_module (goal uuid not null references align.goal, module uuid not null references programme.module, primary key (goal, module));
create table align.goal_indicator (goal uuid not null references align.goal, indicator text not null, primary key (goal, indicator));
create table align.need_module (need uuid not null references align.need, module uuid not null references programme.module, primary key (need, module));

-- 目标复盘: the same questions to learner, manager and training side.
create table align.review (
  id         uuid primary key,
  run        uuid not null references programme.run,
  due_on     date not null,
  opened_at  timestamptz not null,
  by_person  uuid references people.person
);
create index on align.review (run);

create table align.review_answer (
  review    uuid not null references align.review,
  person    uuid not null references people.person,
  party     text not null check (party in ('learner', 'manager', 'training')),
  question  text not null check (question in ('fit', 'progress')),
  -- The module a fit question is about; the zero uuid for the run as a whole.
  module    uuid not null default '00000000-0000-0000-0000-000000000000',
  value     int not null check (value between 1 and 5),
  note      text,
  at        timestamptz not null,
  primary key (review, person, party, question, module)
);

create table align.review_confirmation (
  review  uuid not null references align.review,
  person  uuid not null references people.person,
  party   text not null check (party in ('learner', 'manager', 'training')),
  at      timestamptz not null,
  primary key (review, person, party)
);

grant select, insert on align.organisation_goal, align.review, align.review_confirmation to midcourse_app;
grant select, insert, update on align.need, align.goal, align.review_answer to midcourse_app;
grant select, insert, delete on align.goal_module, align.goal_indicator, align.need_module to midcourse_app;

-- A learner's or manager's own answers: seen by training staff of the run, by themselves, and by nobody else row by row.
alter table align.review_answer enable row level security;
create policy seen_by_scope on align.review_answer using (
  (select programme.sees_all())
  or person = nullif(current_setting('midcourse.person', true), '')::uuid
  or review in (select r.id from align.review r where r.run = any (array(select programme.visible_runs()))));
