-- What changes about people is dated: where they work, whom they report to, when they left and came back, who stands in for whom.

-- The unit and position somebody has from a day on, until the next such day. The first of all days: since before it was written down.
create table people.placement (
  person    uuid not null references people.person,
  since     date not null,
  unit      uuid references people.unit,
  position  uuid references people.position,
  by_person uuid,
  primary key (person, since)
);
insert into people.placement (person, since, unit, position)
  select id, coalesce(entered_on, '1970-01-01'), unit, position from people.person where unit is not null or position is not null;

-- Somebody leaves at the end of a day. It may lie ahead; people.person.left_on is set when it has passed. Who came back has a day for that too.
create table people.departure (
  person       uuid not null references people.person,
  last_day     date not null,
  by_person    uuid,
  at           timestamptz not null,
  returned_on  date check (returned_on > last_day),
  primary key (person, last_day)
);
insert into people.departure (person, last_day, at) select id, left_on, now() from people.person where left_on is not null and name <> '';

-- Who stands in for a superior who is away, from a day until a day, both included.
create table people.deputy (
  id         uuid primary key,
  absent     uuid not null references people.person,
  deputy     uuid not null references people.person check (deputy <> absent),
  since      date not null,
  until      date not null check (until >= since),
  by_person  uuid,
  at         timestamptz not null
);
create index on people.deputy (deputy);
create index on people.deputy (absent);

-- What a deputy did in place of the absent.
create table people.deputy_act (
  id       uuid primary key,
  absent   uuid not null references people.person,
  deputy   uuid not null references people.person,
  what     text not null,
  run      uuid,
  at       timestamptz not null
);
create index on people.deputy_act (absent, at);
create index on people.deputy_act (deputy, at);

do $$
declare t text;
begin
  foreach t in array array['placement', 'departure', 'deputy', 'deputy_act'] loop
    execute format('alter table people.%I enable row level security', t);
    execute format('create trigger count_change after insert or update or delete or truncate on people.%I execute function platform.count_change()', t);
  end loop;
end $$;
create policy seen_by_scope on people.placement for select using (
  (select programme.sees_all()) or person = any (array(select programme.visible_persons())));
create policy seen_by_scope on people.departure for select using (
  (select programme.sees_all()) or person = any (array(select programme.visible_persons())));
create policy written_by_far_reach on people.placement using ((select programme.sees_all()));
create policy written_by_far_reach on people.departure using ((select programme.sees_all()));
create policy of_both_sides on people.deputy using (
  (select programme.sees_all())
  or absent = nullif(current_setting('midcourse.person', true), '')::uuid
  or (deputy = nullif(current_setting('midcourse.person', true), '')::uuid)
  or absent = any (array(select programme.visible_persons())))
  with check ((select programme.sees_all()) or absent = nullif(current_setting('midcourse.person', true), '')::uuid);
create policy of_both_sides on people.deputy_act using (
  (select programme.sees_all())
  or absent = nullif(current_setting('midcourse.person', true), '')::uuid
  or deputy = nullif(current_setting('midcourse.person', true), '')::uuid
  or absent = any (array(select programme.visible_persons())))
  with check ((select programme.sees_all()) or deputy = nullif(current_setting('midcourse.person', true), '')::uuid);
grant select, insert, update, delete on people.placement, people.departure, people.deputy to midcourse_app;
grant select, insert, delete on people.deputy_act to midcourse_app;

-- A unit ends on a day; its name may then be given to another.
alter table people.unit add column ended_on date;
alter table people.unit drop constraint unit_parent_name_key;
create unique index unit_parent_name_key on people.unit (parent, name) nulls not distinct where ended_on is null;
create index on people.person (unit);

-- Those in whose place this person acts today.
create function people.stood_in_for() returns setof uuid language sql stable security definer set search_path = '' as $$
  select d.absent from people.deputy d join people.person p on p.id = d.absent
  where d.deputy = nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid
    and (select people.today()) between d.since and d.until and p.left_on is null
$$;
grant execute on function people.stood_in_for() to midcourse_app;

-- Reporting lines of today, those of whom the person stands in for included; a mentor sees learners for as long as the seat lasts.
create or replace function programme.visible_persons() returns setof uuid language sql stable security definer set search_path = '' as $$
  with recursive me as (select nullif(pg_catalog.current_setting('midcourse.person', true), '')::uuid as id),
  acting as (select id from me union select people.stood_in_for()),
  line as (
    select r.person from people.reporting_line r join acting a on r.superior = a.id
      where r.since <= (select people.today()) and (r.until is null or r.until >= (select people.today()))
    union
    select r.person from people.reporting_line r join line l on r.superior = l.person
      where r.since <= (select people.today()) and (r.until is null or r.until >= (select people.today()))
  )
  select id from me where id is not null
  union select person from line
  union select m.learner from programme.mentorship m join me on m.mentor = me.id
    where exists (select from programme.seat s where s.run = m.run and s.person = m.mentor and s.role = 'mentor' and (s.until is null or s.until >= (select people.today())))
$$;
