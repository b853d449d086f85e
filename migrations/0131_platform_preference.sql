-- What somebody set for themselves on a page and expects to find on every device.
create table platform.preference (
  person  uuid not null,
  name    text not null,
  value   jsonb not null,
  at      timestamptz not null,
  primary key (person, name)
);
grant select, insert, update, delete on platform.preference to midcourse_app;
alter table platform.preference enable row level security;
create policy own on platform.preference using (person = nullif(current_setting('midcourse.person', true), '')::uuid);
