-- What is tried at work: tasks with a countable target, evidence line by line, a report, and a joint review.
create schema practise;
grant usage on schema practise to midcourse_app;

create table practise.task (
  id        uuid primary key,
  run       uuid not null references programme.run,
  module    uuid references programme.module,
  title     text not null,
  scene     text not null,
  action    text not null,
  -- What one evidence line is about: 客户, 来电, 案例.
  unit      text not null,
  target    int not null check (target between 1 and 20),
  due_on    date not null,
  -- The lines both reviewers score 1-5.
  rubric    jsonb not null,
  by_person uuid references people.person,
  at        timestamptz not null
);
create index on practise.task (run);

create table practise.assignment (
  task    uuid not null references practise.task,
  person  uuid not null references people.person,
  run     uuid not null,
  due_on  date not null,
  at      timestamptz not null,
  primary key (task, person)
);
create index on practise.assignment (person);

-- The superior agrees that this is the learner's real work.
create table practise.relevance (
  task    uuid not null,
  person  uuid not null,
  run     uuid not null,
  by_person uuid not null references people.person,
  at      timestamptz not null,
  primary key (task, person)
);

create table practise.line (
  id         uuid primary key,
  task       uuid not null,
  person     uuid not null,
  run        uuid not null,
  on_day     date not null,
  subject    text not null,
  technique  text not null,
  reaction   text not null,
  next_step  text not null default '',
  at         timestamptz not null,
  foreign key (task, person) references practise.assignment
);
create index on practise.line (task, person);

create table practise.report (
  task        uuid not null,
  person      uuid not null,
  run         uuid not null,
  version     int not null,
  background  text not null,
  did         text not null,
  result      text not null,
  reflection  text not null,
  at          timestamptz not null,
  primary key (task, person, version),
  foreign key (task, person) references practise.assignment
);

create table practise.scoring (
  task       uuid not null,
  person     uuid not null,
  run        uuid not null,
  side       text not null check (side in ('trainer', 'superior')),
  by_person  uuid not null references people.person,
  scores     int[] not null,
  comment    text not null default '',
  at         timestamptz not null,
  primary key (task, person, side),
  foreign key (task, person) references practise.assignment
);

-- The result both sides sign; where they were a level or more apart, the line on which they agreed.
create table practise.agreement (
  task    uuid not null,
  person  uuid not null,
  run     uuid not null,
  scores  int[] not null,
  line    text not null default '',
  by_person uuid not null references people.person,
  at      timestamptz not null,
  primary key (task, person),
  foreign key (task, person) references practise.assignment
);
create table practise.signature (
  task    uuid not null,
  person  uuid not null,
  run     uuid not null,
  side    text not null check (side in ('trainer', 'superior')),
  by_person uuid not null references people.person,
  at      timestamptz not null,
  primary key (task, person, side),
  foreign key (task, person) references practise.agreement
);

-- What to do differently next time; heads the learner's next task until a reviewer ticks it there.
create table practise.direction (
  id      uuid primary key,
  task    uuid not null,
  person  uuid not null,
  run     uuid not null,
  text    text not null,
  by_person uuid not null references people.person,
  at      timestamptz not null,
  foreign key (task, person) references practise.assignment
);
create index on practise.direction (person);
create table practise.direction_seen (
  direction  uuid primary key references practise.direction,
  person     uuid not null,
  run        uuid not null,
  task       uuid not null references practise.task,
  by_person  uuid not null references people.person,
  at         timestamptz not null
);

grant select, insert, update on practise.task, practise.assignment, practise.line, practise.scoring, practise.agreement to midcourse_app;
grant select, insert on practise.relevance, practise.report, practise.signature, practise.direction, practise.direction_seen to midcourse_app;
grant delete on practise.signature to midcourse_app;

do $$
declare t text;
begin
  foreach t in array array['assignment', 'relevance', 'line', 'report', 'scoring', 'agreement', 'signature', 'direction', 'direction_seen'] loop
    execute format('alter table practise.%I enable row level security', t);
    execute format($p$create policy seen_by_scope on practise.%I using (
      (select programme.sees_all())
      or run = any (array(select programme.visible_runs()))
      or person = any (array(select programme.visible_persons())))$p$, t);
  end loop;
end $$;
