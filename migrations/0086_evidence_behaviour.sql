-- What people are seen to do at work: ratings of single behaviours before a run and 30, 60 and 90 days after it.
create table evidence.behaviour (
  person     uuid not null,
  run        uuid not null,
  -- A behaviour of the library or a competency.
  behaviour  uuid not null,
  occasion   text not null check (occasion in ('baseline', 'day-30', 'day-60', 'day-90')),
  side       text not null check (side in ('superior', 'self')),
  rater      uuid not null,
  score      double precision not null check (score between 1 and 5),
  because    text,
  day        date not null,
  source     text not null,
  batch      uuid,
  line       int,
  primary key (person, run, behaviour, occasion, side, rater)
);
create index behaviour_run on evidence.behaviour (run, behaviour);
create index behaviour_batch on evidence.behaviour (batch) where batch is not null;
create table evidence.behaviour_withdrawn (like evidence.behaviour including defaults, withdrawn_at timestamptz not null);

grant select, insert, delete on evidence.behaviour to midcourse_app;
grant select, insert on evidence.behaviour_withdrawn to midcourse_app;

do $$
declare t text;
begin
  foreach t in array array['behaviour', 'behaviour_withdrawn'] loop
    execute format('alter table evidence.%I enable row level security', t);
    execute format($p$create policy seen_by_scope on evidence.%I using (
      (select programme.sees_all())
      or run = any (array(select programme.visible_runs()))
      or person = any (array(select programme.visible_persons())))$p$, t);
  end loop;
end $$;

-- The behaviours a goal is to change.
create table align.goal_behaviour (
  goal       uuid not null references align.goal,
  behaviour  uuid not null,
  primary key (goal, behaviour)
);
grant select, insert, delete on align.goal_behaviour to midcourse_app;
-- Seen by whoever has a part in the run: a seat, a place, somebody below who has one; and by executives.
alter table align.goal_behaviour enable row level security;
create policy of_an_own_run on align.goal_behaviour using (
  (select programme.sees_all())
  or exists (select from people.duty d where d.person = nullif(current_setting('midcourse.person', true), '')::uuid and d.duty = 'executive')
  or goal in (select g.id from align.goal g where
    g.run in (select s.run from programme.seat s where s.person = nullif(current_setting('midcourse.person', true), '')::uuid)
    or g.run in (select e.run from programme.enrolment e where e.person = any (array(select programme.visible_persons())))));
