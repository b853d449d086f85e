-- Who there is: persons, where they work, whom they report to, what their position asks of them.
create schema people;
grant usage on schema people to midcourse_app;

create table people.organisation (
  id            boolean primary key default true check (id),
  name          text not null,
  time_zone     text not null default 'Asia/Shanghai',
  sample        boolean not null default false,
  settings      jsonb not null default '{}'
);

create table people.unit (
  id      uuid primary key,
  name    text not null,
  parent  uuid references people.unit,
  unique nulls not distinct (parent, name)
);

create table people.position (
  id    uuid primary key,
  name  text not null unique
);

create table people.competency (
  id        uuid primary key,
  position  uuid not null references people.position,
  name      text not null,
  -- What each level from 1 upwards looks like in behaviour.
  levels    jsonb not null default '[]',
  unique (position, name)
);

create table people.person (
  id           uuid primary key,
  employee_no  text unique,
  name         text not null,
  email        text,
  phone        text,
  unit         uuid references people.unit,
  position     uuid references people.position,
  entered_on   date,
  left_on      date,
  external     boolean not null default false
);

-- The same person under the names other systems use.
create table people.identifier (
  system  text not null,
  value   text not null,
  person  uuid not null references people.person,
  primary key (system, value)
);
create index on people.identifier (person);

create table people.reporting_line (
  person    uuid not null references people.person,
  superior  uuid not null references people.person,
  kind      text not null default 'solid' check (kind in ('solid', 'dotted')),
  since     date not null default '1970-01-01',
  until     date,
  primary key (person, superior, since)
);
create index on people.reporting_line (superior);

create table people.duty (
  person  uuid not null references people.person,
  duty    text not null check (duty in ('administrator', 'training', 'executive')),
  since   timestamptz not null,
  primary key (person, duty)
);

grant select, insert, update on people.organisation, people.unit, people.position, people.competency, people.person to midcourse_app;
grant select, insert, update, delete on people.identifier, people.reporting_line, people.duty to midcourse_app;
