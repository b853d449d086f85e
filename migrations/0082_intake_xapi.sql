-- xAPI statements on their way to evidence: who is meant, which run is meant, and what each statement became.

-- Up to which statement everything was read. One row; the pull holds it while it works.
create table intake.pull (
  source     text primary key,
  stored     timestamptz not null,
  statement  uuid not null,
  at         timestamptz not null,
  -- What waiting statements were last tried against: people, e-mails, enrolments.
  ground     text not null default ''
);

-- A name somebody goes by in another system, as statements spell it.
create table intake.actor (
  id          uuid primary key,
  identifier  text not null unique,
  kind        text not null check (kind in ('account', 'mbox', 'mbox_sha1sum', 'openid')),
  -- What the sender calls the person, where it does.
  called      text,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  statements  int not null
);
-- Matched, by a rule or by somebody; person null = taken back. The newest is in force, and people.identifier says the same.
create table intake.matching (
  -- Grows with time: of two in one millisecond the later one is in force.
  id         uuid primary key,
  actor      uuid not null references intake.actor on delete cascade,
  person     uuid,
  how        text not null check (how in ('employee-no', 'email', 'hand')),
  by_person  uuid,
  at         timestamptz not null
);
create index on intake.matching (actor, id);

-- An activity statements speak of, or stand under (parent, grouping).
create table intake.activity (
  id          uuid primary key,
  iri         text not null unique,
  name        text,
  type        text,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  statements  int not null
);
-- Which run it belongs to. run null: whichever run of the programme the learner is in; programme null: left out.
create table intake.placing (
  id         uuid primary key,
  activity   uuid not null references intake.activity,
  programme  uuid,
  run        uuid,
  module     int,
  by_person  uuid,
  at         timestamptz not null
);
create index on intake.placing (activity, id);
-- The activities by which statements can be placed, the nearest first; the same for very many of them.
create table intake.spot (
  id          uuid primary key,
  activities  uuid[] not null,
  -- A registration that is the id of a run says so itself.
  run         uuid
);
create index spot_activities on intake.spot using gin (activities);

-- High volume: no triggers, no identity columns, no foreign keys. A statement that says something countable.
create table intake.heard (
  statement     uuid primary key,
  actor         uuid not null,
  spot          uuid not null,
  -- Statements that only together say how long or how well: one sitting, one attempt.
  unit          uuid not null,
  at            timestamptz not null,
  lacks_person  boolean not null default false,
  lacks_run     boolean not null default false,
  lacks_seat    boolean not null default false,
  -- Its text is gone (erased, or past its time): what it became stays as it is.
  sealed        boolean not null default false
);
create index heard_unit on intake.heard (unit);
create index heard_actor on intake.heard (actor);
create index heard_spot on intake.heard (spot);
create index heard_lacks_person on intake.heard (actor) where lacks_person;
create index heard_lacks_run on intake.heard (spot) where lacks_run;
create index heard_lacks_seat on intake.heard (actor) where lacks_seat;

-- What a unit became: one observation for each key, with the statement it is owed to.
create table intake.became (
  unit         uuid not null,
  key          text not null,
  statement    uuid not null,
  person       uuid not null,
  observation  uuid not null,
  run          uuid not null,
  primary key (unit, key)
);
create index became_observation on intake.became (person, observation);

-- Statements that say nothing to be counted, by verb.
create table intake.unheard (
  verb        text primary key,
  last_at     timestamptz not null,
  statements  int not null
);

grant select, insert, update, delete on intake.pull, intake.actor, intake.activity, intake.heard, intake.became, intake.unheard to midcourse_app;
grant select, insert, delete on intake.matching, intake.placing, intake.spot to midcourse_app;

do $$
declare t text;
begin
  foreach t in array array['pull', 'actor', 'matching', 'activity', 'placing', 'spot', 'heard', 'unheard'] loop
    execute format('alter table intake.%I enable row level security', t);
    execute format('create policy far_reach on intake.%I using ((select programme.sees_all()))', t);
  end loop;
end $$;
alter table intake.became enable row level security;
create policy seen_by_scope on intake.became using (
  (select programme.sees_all())
  or run = any (array(select programme.visible_runs()))
  or person = any (array(select programme.visible_persons())));
