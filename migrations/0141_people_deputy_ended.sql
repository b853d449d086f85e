-- A deputy who was told of being one and is one no more before the last day: both sides are told of it.
create table people.deputy_ended (
  deputyship  uuid primary key,
  absent      uuid not null references people.person,
  deputy      uuid not null references people.person,
  since       date not null,
  until       date not null,
  -- Who took it back; null where the deputy has left the company.
  by_person   uuid,
  at          timestamptz not null,
  told_at     timestamptz
);
create index on people.deputy_ended (at) where told_at is null;
alter table people.deputy_ended enable row level security;
create trigger count_change after insert or update or delete or truncate on people.deputy_ended execute function platform.count_change();
create policy of_both_sides on people.deputy_ended using (
  (select programme.sees_all())
  or absent = nullif(current_setting('midcourse.person', true), '')::uuid
  or deputy = nullif(current_setting('midcourse.person', true), '')::uuid)
  with check ((select programme.sees_all()) or absent = nullif(current_setting('midcourse.person', true), '')::uuid);
grant select, insert, update, delete on people.deputy_ended to midcourse_app;
