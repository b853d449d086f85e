-- Names are for whoever is close to a learner: the next superior of today by solid or dotted line or who stands in for one, mentor and instructor
-- while the seat lasts, the training side of the run. A duty in the organisation, and whoever stands further up, gets figures.
-- 'all' is the product itself; 'company' keeps the company's people, accounts and set-up, and reads no learner by it.
create function platform.keeps_company() returns boolean language sql stable set search_path = '' as $$
  select coalesce(pg_catalog.current_setting('midcourse.reach', true), '') in ('all', 'company')
$$;

create function programme.is_closed(which uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select coalesce((select state = 'closed' from programme.run_state where run = which order by at desc limit 1), false)
$$;

-- Oneself, and those whose superior one is today, by solid or dotted line, or in the place of whom one stands in for.
create or replace function programme.visible_persons() returns setof uuid language sql stable security definer set search_path = '' as $$
  with me as (select nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid as id),
  acting as (select id from me union select people.stood_in_for())
  select id from me where id is not null
  union
  select r.person from people.reporting_line r join acting a on r.superior = a.id
    where r.since <= (select people.today()) and (r.until is null or r.until >= (select people.today()))
$$;

-- Everybody below by lines of today, to any depth: whose trainings are seen in figures, and what is hidden from everybody above.
create function programme.persons_below() returns setof uuid language sql stable security definer rows 100 set search_path = '' as $$
  with recursive acting as (
    select nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid as id union select people.stood_in_for()
  ),
  line as (
    select r.person from people.reporting_line r join acting a on r.superior = a.id
      where r.since <= (select people.today()) and (r.until is null or r.until >= (select people.today()))
    union
    select r.person from people.reporting_line r join line l on r.superior = l.person
      where r.since <= (select people.today()) and (r.until is null or r.until >= (select people.today()))
  )
  select person from line
$$;

-- The runs whose training side one is.
create or replace function programme.visible_runs() returns setof uuid language sql stable security definer set search_path = '' as $$
  select s.run from programme.seat s
  where s.person = nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid
    and s.role in ('lead', 'assistant', 'analyst') and (s.until is null or s.until >= (select people.today()))
$$;

-- The modules somebody teaches while the seat lasts: those of the seat, all for a seat without one, and those of the sessions given.
create function programme.modules_taught_by(who uuid) returns setof uuid language sql stable security definer rows 10 set search_path = '' as $$
  with mine as (
    select s.run, s.module, s.person from programme.seat s
    where s.person = who and s.role = 'instructor' and (s.until is null or s.until >= (select people.today())) and not programme.is_closed(s.run)
  )
  select m.id from mine s join programme.module m on m.run = s.run and (s.module is null or s.module = m.id)
  union
  select x.module from mine s join programme.session x on x.run = s.run and x.instructor = s.person where x.module is not null
$$;
create function programme.taught_modules() returns setof uuid language sql stable security definer rows 10 set search_path = '' as $$
  select programme.modules_taught_by(nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid)
$$;

-- The runs in which somebody learns who stands further below than next.
create function programme.runs_further_down(who uuid) returns setof uuid language sql stable security definer rows 10 set search_path = '' as $$
  with recursive line as (
    select r.person, 1 as depth from people.reporting_line r
      where r.superior = who and r.since <= (select people.today()) and (r.until is null or r.until >= (select people.today()))
    union
    select r.person, least(l.depth + 1, 2) from people.reporting_line r join line l on r.superior = l.person
      where r.since <= (select people.today()) and (r.until is null or r.until >= (select people.today()))
  )
  select distinct e.run from programme.enrolment e where e.person in (select person from line where depth = 2)
$$;

-- Whom one brings along as a mentor while the seat lasts, run by run.
create function programme.mentored() returns table (run uuid, learner uuid) language sql stable security definer rows 20 set search_path = '' as $$
  select m.run, m.learner from programme.mentorship m
  where m.mentor = nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid
    and exists (select from programme.seat s where s.run = m.run and s.person = m.mentor and s.role = 'mentor' and (s.until is null or s.until >= (select people.today())))
    and not programme.is_closed(m.run)
$$;

-- The learners of a run whom one may see by name.
create function programme.learners_named_in(which uuid) returns setof uuid language sql stable security definer rows 50 set search_path = '' as $$
  select e.person from programme.enrolment e
  where e.run = which and ((select programme.sees_all())
    or e.run = any (array(select programme.visible_runs()))
    or e.run in (select m.run from programme.module m where m.id = any (array(select programme.taught_modules())))
    or e.person = any (array(select programme.visible_persons()))
    or (e.run, e.person) in (select run, learner from programme.mentored()))
$$;

-- The reports somebody owns: what was handed to one may be read for that.
create function respond.issues_owned() returns setof uuid language sql stable security definer rows 20 set search_path = '' as $$
  select issue from (
    select distinct on (s.issue) s.issue, s.owner from respond.step s
    where s.issue in (select issue from respond.step where owner = respond.me()) and s.what = 'triaged'
    order by s.issue, s.number desc
  ) latest where owner = respond.me()
$$;

-- The reports that went up because nobody answered in time: to the superiors of those who lead the run and to the training duty, until one is answered.
create function respond.issues_handed_up() returns setof uuid language sql stable security definer rows 5 set search_path = '' as $$
  select e.subject from respond.escalation e
  join respond.deadline d on d.subject = e.subject and d.kind = e.kind and d.epoch = e.epoch and d.met_at is null
  where e.kind = 'answer' and e.level = 100 and (
    exists (select from people.duty u where u.person = respond.me() and u.duty = 'training')
    or exists (
      select from programme.seat s join people.reporting_line r on r.person = s.person and r.kind = 'solid'
      where s.run = d.run and s.role = 'lead' and (s.until is null or s.until >= (select people.today()))
        and r.superior = respond.me() and r.since <= (select people.today()) and (r.until is null or r.until >= (select people.today()))))
$$;

grant execute on function platform.keeps_company(), programme.is_closed(uuid), programme.persons_below(), programme.modules_taught_by(uuid),
  programme.taught_modules(), programme.runs_further_down(uuid), programme.mentored(), programme.learners_named_in(uuid), respond.issues_owned(), respond.issues_handed_up() to midcourse_app;

-- What a learner did and scored, with the run it was in.
do $$
declare t text;
begin
  foreach t in array array['observation', 'observation_withdrawn', 'daily'] loop
    execute format($p$alter policy seen_by_scope on evidence.%I using (
      (select programme.sees_all())
      or run = any (array(select programme.visible_runs()))
      or module = any (array(select programme.taught_modules()))
      or person = any (array(select programme.visible_persons()))
      or (run, person) in (select run, learner from programme.mentored()))$p$, t);
  end loop;
  foreach t in array array['behaviour_rating', 'behaviour_rating_withdrawn'] loop
    execute format($p$alter policy seen_by_scope on evidence.%I using (
      (select programme.sees_all())
      or run = any (array(select programme.visible_runs()))
      or person = any (array(select programme.visible_persons()))
      or (run, person) in (select run, learner from programme.mentored()))$p$, t);
  end loop;
  foreach t in array array['agreement', 'assignment', 'contact', 'direction', 'direction_seen', 'relevance', 'report', 'scoring', 'signature'] loop
    execute format($p$alter policy seen_by_scope on practise.%I using (
      (select programme.sees_all())
      or run = any (array(select programme.visible_runs()))
      or task in (select k.id from practise.task k where k.module = any (array(select programme.taught_modules())))
      or person = any (array(select programme.visible_persons()))
      or (run, person) in (select run, learner from programme.mentored()))$p$, t);
  end loop;
end $$;
alter policy seen_by_scope on intake.statement_observation using (
  (select programme.sees_all())
  or run = any (array(select programme.visible_runs()))
  or person = any (array(select programme.visible_persons()))
  or (run, person) in (select run, learner from programme.mentored()));
alter policy seen_by_scope on track.signal using (
  (select programme.sees_all())
  or run = any (array(select programme.visible_runs()))
  or module = any (array(select programme.taught_modules()))
  or (person is not null and (person = any (array(select programme.visible_persons())) or (run, person) in (select run, learner from programme.mentored())))
  or (person is null and ((select exists (select from people.duty d where d.person = nullif(current_setting('midcourse.person', true), '')::uuid and d.duty in ('executive', 'training', 'administrator')))
    or run = any (array(select programme.runs_seated_in('{business,instructor}'))))));
alter policy of_an_own_run on align.goal_behaviour using (
  (select platform.keeps_company())
  or exists (select from people.duty d where d.person = nullif(current_setting('midcourse.person', true), '')::uuid and d.duty = 'executive')
  or goal in (
    select g.id from align.goal g
    where g.run in (select programme.runs_seated_in('{lead,assistant,analyst,instructor,mentor,business}'))
      or g.run in (select e.run from programme.enrolment e
        where e.person = any (array(select programme.visible_persons() union select programme.persons_below())))));

-- A report hidden from the superior is hidden from everybody above its author, whatever else they are.
alter policy seen_by_scope on respond.issue using (
  (voice <> 'hidden' or reporter = (select respond.me()) or not reporter = any (array(select programme.persons_below())))
  and ((select programme.sees_all())
    or run = any (array(select programme.visible_runs()))
    or module = any (array(select programme.taught_modules()))
    or id = any (array(select respond.issues_owned()))
    or id = any (array(select respond.issues_handed_up()))
    or reporter = (select respond.me())
    or receipt = (select respond.receipt())
    or (voice = 'named' and (reporter = any (array(select programme.visible_persons())) or (run, reporter) in (select run, learner from programme.mentored())))));

-- What the company's keepers look after, and the set-up of runs.
do $$
declare p record;
begin
  for p in
    select schemaname, tablename, policyname, qual, with_check from pg_policies
    where (schemaname, tablename) in (
      ('people', 'placement'), ('people', 'departure'), ('people', 'deputy'), ('people', 'deputy_act'), ('people', 'deputy_ended'),
      ('auth', 'access_link'), ('auth', 'account_stop'), ('auth', 'invitation_batch'), ('platform', 'audit'), ('platform', 'channel'), ('platform', 'channel_end'), ('platform', 'message'),
      ('intake', 'activity'), ('intake', 'activity_context'), ('intake', 'actor'), ('intake', 'ignored_verb'), ('intake', 'matching'),
      ('intake', 'placing'), ('intake', 'pull'), ('intake', 'watched'), ('intake', 'erasure'), ('intake', 'retention'),
      ('lrs', 'dismissal'), ('lrs', 'refusal'), ('lrs', 'renaming'), ('lrs', 'resubmission'), ('lrs', 'anonymised_statement'),
      ('programme', 'announcement'), ('programme', 'announcement_recipient'), ('programme', 'planned_opening'),
      ('track', 'interim_look'), ('track', 'rule_threshold'), ('track', 'calibration'), ('evaluate', 'not_measured_answer'))
  loop
    if p.qual is not null then
      execute format('alter policy %I on %I.%I using (%s)', p.policyname, p.schemaname, p.tablename,
        replace(replace(p.qual, 'programme.sees_all() AS sees_all', 'platform.keeps_company()'),
          $q$(COALESCE(current_setting('midcourse.reach'::text, true), ''::text) = 'all'::text)$q$, '(select platform.keeps_company())'));
    end if;
    if p.with_check is not null then
      execute format('alter policy %I on %I.%I with check (%s)', p.policyname, p.schemaname, p.tablename,
        replace(replace(p.with_check, 'programme.sees_all() AS sees_all', 'platform.keeps_company()'),
          $q$(COALESCE(current_setting('midcourse.reach'::text, true), ''::text) = 'all'::text)$q$, '(select platform.keeps_company())'));
    end if;
  end loop;
end $$;
-- Sheets of the company itself are looked after by its keepers; those of a run by its training side and whoever sent them.
alter policy own_or_far_reach on intake.import using (
  (select programme.sees_all()) or by_person = nullif(current_setting('midcourse.person', true), '')::uuid
  or run = any (array(select programme.visible_runs())) or (run is null and (select platform.keeps_company())));
alter policy seen_by_staff on improve.finding using (
  (select programme.sees_all())
  or run = any (array(select programme.runs_seated_in('{lead,assistant,analyst,instructor}')))
  or run = any (array(select r.follows from programme.run r where r.id = any (array(select programme.runs_seated_in('{lead,assistant,analyst,instructor}'))) and r.follows is not null)));
alter policy seen_with_finding on improve.change using (
  exists (select from improve.finding f where f.id = finding) or run = any (array(select programme.runs_seated_in('{lead,assistant,analyst,instructor}'))));

-- A common issue is seen by the instructor of its module, and by whoever answers it with a session.
create function respond.commons_answered() returns setof uuid language sql stable security definer rows 5 set search_path = '' as $$
  select r.common from respond.remedy r where r.instructor = respond.me()
$$;
grant execute on function respond.commons_answered() to midcourse_app;
alter policy seen_by_staff on respond.common_issue using (
  (select programme.sees_all())
  or run = any (array(select programme.visible_runs()))
  or module = any (array(select programme.taught_modules()))
  or id = any (array(select respond.commons_answered())));
