-- What everything stands on: sign-in, the audit trail, kept files, and the queue of jobs.
-- The role midcourse_app and the schema platform exist already: the migrator makes them.

-- Sign-in. The four tables of better-auth keep its own names and columns, so that it can be updated.
create schema auth;
grant usage on schema auth to midcourse_app;

create table auth."user" (
  id              text primary key,
  name            text not null,
  email           text not null unique,
  "emailVerified" boolean not null,
  image           text,
  username        text unique,
  "createdAt"     timestamptz not null,
  "updatedAt"     timestamptz not null
);

-- The token is kept as its SHA-256: who reads the table can not sign in with it.
create table auth.session (
  id           text primary key,
  "userId"     text not null references auth."user" on delete cascade,
  token        text not null unique,
  "expiresAt"  timestamptz not null,
  "ipAddress"  text,
  "userAgent"  text,
  "createdAt"  timestamptz not null,
  "updatedAt"  timestamptz not null
);
create index on auth.session ("userId");

create table auth.account (
  id                       text primary key,
  "accountId"              text not null,
  "providerId"             text not null,
  "userId"                 text not null references auth."user" on delete cascade,
  "accessToken"            text,
  "refreshToken"           text,
  "idToken"                text,
  "accessTokenExpiresAt"   timestamptz,
  "refreshTokenExpiresAt"  timestamptz,
  scope                    text,
  password                 text,
  "createdAt"              timestamptz not null,
  "updatedAt"              timestamptz not null,
  unique ("providerId", "accountId")
);
create index on auth.account ("userId");

create table auth.verification (
  id           text primary key,
  identifier   text not null,
  value        text not null,
  "expiresAt"  timestamptz not null,
  "createdAt"  timestamptz not null,
  "updatedAt"  timestamptz not null
);
create index on auth.verification (identifier);

-- Whose login it is. One person, one login.
create table auth.person_login (
  user_id  text primary key references auth."user" on delete cascade,
  person   uuid not null unique
);

grant select, insert, update, delete on all tables in schema auth to midcourse_app;

-- The audit trail names subjects by a random id; erasing a person destroys the row that says who it was.
create table platform.audit_subject (
  id    uuid primary key,
  name  text not null unique
);

create table platform.audit (
  id       uuid primary key,
  at       timestamptz not null default clock_timestamp(),
  -- Who did it and what it was done to: ids of platform.audit_subject; null is the product itself.
  actor    uuid,
  what     text not null,
  subject  uuid not null,
  details  jsonb not null default '{}'
);
create index on platform.audit (subject, at);
create index on platform.audit (actor, at);

grant select, insert on platform.audit to midcourse_app;
grant select, insert, delete on platform.audit_subject to midcourse_app;
alter table platform.audit enable row level security;
create policy written_by_anyone on platform.audit for insert with check (true);
create policy read_by_far_reach on platform.audit for select using (coalesce(current_setting('midcourse.reach', true), '') = 'all');

-- Files as they were sent, by their content: the same bytes are kept once. In the database, so that a file and the
-- row that speaks of it are committed, backed up and restored together.
create table platform.file (
  id      uuid primary key,
  sha256  text not null,
  name    text not null,
  type    text not null,
  bytes   bigint not null,
  by_person uuid,
  at      timestamptz not null
);
create index on platform.file (sha256);

create table platform.file_part (
  sha256  text not null,
  number  int not null,
  content bytea not null,
  primary key (sha256, number)
);
alter table platform.file_part alter column content set storage external;

grant select, insert, delete on platform.file, platform.file_part to midcourse_app;
alter table platform.file enable row level security;
alter table platform.file_part enable row level security;
create policy own_or_far_reach on platform.file using (
  coalesce(current_setting('midcourse.reach', true), '') = 'all'
  or by_person = nullif(current_setting('midcourse.person', true), '')::uuid);
create policy of_a_seen_file on platform.file_part using (exists (select from platform.file f where f.sha256 = file_part.sha256));

-- What a first start began and finished; what was begun and not finished is thrown away and begun again.
create table platform.beginning (
  name      text primary key,
  finished  boolean not null
);

-- pg-boss makes and keeps its own tables in here.
create schema jobs authorization midcourse_app;
