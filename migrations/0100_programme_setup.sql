-- A run is set up and changed by pages. Seats end on a day of the organisation's own, and whoever measures a run can ask
-- whether its dates, modules or learners were changed.

-- Which day it is where the organisation is.
create function people.today() returns date language sql stable security definer set search_path = '' as $$
  select (now() at time zone coalesce((select time_zone from people.organisation), 'Asia/Shanghai'))::date
$$;
grant execute on function people.today() to midcourse_app;

-- Counts the changes of a run's dates, modules and learners.
alter table programme.run add column setup_version int not null default 0;
-- Up to which of them the run is measured.
alter table track.measure_version add column setup_version int not null default 0;

grant update on programme.seat to midcourse_app;
grant delete on programme.module, programme.enrolment to midcourse_app;

-- A mentor sees learners for as long as the seat lasts.
create or replace function programme.visible_persons() returns setof uuid language sql stable security definer set search_path = '' as $$
  with recursive me as (select nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid as id),
  line as (
    select r.person from people.reporting_line r, me where r.superior = me.id and (r.until is null or r.until >= (select people.today()))
    union
    select r.person from people.reporting_line r join line l on r.superior = l.person where r.until is null or r.until >= (select people.today())
  )
  select id from me where id is not null
  union select person from line
  union select m.learner from programme.mentorship m join me on m.mentor = me.id
    where exists (select from programme.seat s where s.run = m.run and s.person = m.mentor and s.role = 'mentor' and (s.until is null or s.until >= (select people.today())))
$$;

create or replace function programme.visible_runs() returns setof uuid language sql stable security definer set search_path = '' as $$
  select s.run from programme.seat s
  where s.person = nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid
    and s.role in ('lead', 'assistant', 'analyst', 'instructor') and (s.until is null or s.until >= (select people.today()))
$$;

-- The runs in which this person has a seat as one of these, today.
create function programme.runs_seated_in(roles text[]) returns setof uuid language sql stable security definer set search_path = '' as $$
  select s.run from programme.seat s
  where s.person = nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid
    and s.role = any (roles) and (s.until is null or s.until >= (select people.today()))
$$;
grant execute on function programme.runs_seated_in(text[]) to midcourse_app;

do $$
declare t text;
begin
  foreach t in array array['interim_look', 'rule_threshold', 'calibration'] loop
    execute format($p$alter policy seen_with_run on track.%I using (
      (select programme.sees_all())
      or run = any (array(select programme.visible_runs()))
      or run = any (array(select programme.runs_seated_in('{business}'))))$p$, t);
  end loop;
end $$;
alter policy seen_by_scope on track.signal using (
  (select programme.sees_all())
  or run = any (array(select programme.visible_runs()))
  or (person is not null and person = any (array(select programme.visible_persons())))
  or (person is null and ((select exists (select from people.duty d where d.person = nullif(current_setting('midcourse.person', true), '')::uuid and d.duty = 'executive'))
    or run = any (array(select programme.runs_seated_in('{business}'))))));
alter policy of_an_own_run on align.goal_behaviour using (
  (select programme.sees_all())
  or exists (select from people.duty d where d.person = nullif(current_setting('midcourse.person', true), '')::uuid and d.duty = 'executive')
  or goal in (
    select g.id from align.goal g
    where g.run in (select programme.runs_seated_in('{lead,assistant,analyst,instructor,mentor,business}'))
      or g.run in (select e.run from programme.enrolment e where e.person = any (array(select programme.visible_persons())))));
