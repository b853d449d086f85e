-- The second step of signing in: a code of an app on the phone, or one of ten recovery codes on paper.
create table auth.second_factor (
  person        uuid primary key,
  -- Encrypted with a key outside the database.
  secret        bytea not null,
  -- Null until the first code was right: nothing is asked before that.
  confirmed_on  date,
  -- The half minute of the last code taken: none is taken twice.
  last_step     bigint not null default 0,
  -- Keyed hashes of the recovery codes left.
  recovery      bytea[] not null default '{}',
  wrong         int not null default 0,
  wrong_since   timestamptz
);
grant select, insert, update, delete on auth.second_factor to midcourse_app;
alter table auth.second_factor enable row level security;
create policy the_product_alone on auth.second_factor using (
  coalesce(current_setting('midcourse.reach', true), '') = 'all' and coalesce(current_setting('midcourse.person', true), '') = '');
