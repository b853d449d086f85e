-- Who starts first, drawn by lot: the pool, the seed made of it, and the waves, so that anybody can draw again and find the same.
create table evaluate.draw (
  id         uuid primary key,
  run        uuid not null references programme.run,
  number     int not null,
  by_what    text not null check (by_what in ('person', 'team')),
  pool       jsonb not null,
  seed       text not null,
  waves      jsonb not null,
  hash       text not null,
  because    text not null default '',
  drawn_at   timestamptz not null,
  by_person  uuid not null references people.person,
  unique (run, number)
);
grant select, insert on evaluate.draw to midcourse_app;
alter table evaluate.draw enable row level security;
create policy seen_by_scope on evaluate.draw using ((select programme.sees_all()) or run = any (array(select programme.visible_runs())));

-- Who of a report's people changed most and least, by their number in it: for the cases beside the numbers, and only for who may see single people.
alter table evaluate.report add column extremes jsonb not null default '[]';
