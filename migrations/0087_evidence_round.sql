-- 360: a round of ratings is a box. It is filled from sheets, read once by emptying it, and what was computed then is all that stays.
create table evidence.round (
  id         uuid primary key,
  run        uuid not null,
  name       text not null,
  opened_at  timestamptz not null,
  unique (run, name)
);
-- Closed: nothing comes in any more, and nobody opens it again.
create table evidence.round_closing (
  round      uuid primary key references evidence.round,
  at         timestamptz not null,
  by_person  uuid
);
-- Raters are kept as a keyed hash while a round is open, so that a second sheet finds the same ones; the key goes when it closes.
create table evidence.round_key (
  round  uuid primary key references evidence.round,
  key    bytea not null
);
create table evidence.round_rating (
  round   uuid not null references evidence.round,
  person  uuid not null,
  side    text not null check (side in ('self', 'superior', 'peer', 'report', 'customer')),
  rater   text not null,
  item    uuid not null,
  score   double precision not null check (score between 1 and 5),
  batch   uuid,
  primary key (round, person, side, rater, item)
);
create index round_rating_batch on evidence.round_rating (batch) where batch is not null;

grant select, insert on evidence.round, evidence.round_closing to midcourse_app;
grant select, insert, delete on evidence.round_key to midcourse_app;
-- The product itself can not read a score: it may count who rated, take a rating out, and empty a closed box.
grant select (round, person, side, rater, item, batch), insert, delete on evidence.round_rating to midcourse_app;

alter table evidence.round enable row level security;
create policy of_a_seen_run on evidence.round using ((select programme.sees_all()) or run = any (array(select programme.visible_runs())));
do $$
declare t text;
begin
  foreach t in array array['round_closing', 'round_key', 'round_rating'] loop
    execute format('alter table evidence.%I enable row level security', t);
    execute format('create policy of_a_seen_round on evidence.%I using (round in (select id from evidence.round))', t);
  end loop;
end $$;

-- The only way to a score: it destroys what it hands out, and only after the round is closed.
create function evidence.empty_round(which uuid) returns table (person uuid, side text, rater text, item uuid, score double precision)
language sql volatile security definer set search_path = '' as $$
  delete from evidence.round_rating r
  where r.round = which and exists (select from evidence.round_closing c where c.round = which) and programme.sees_all()
  returning r.person, r.side, r.rater, r.item, r.score
$$;
revoke all on function evidence.empty_round(uuid) from public;
grant execute on function evidence.empty_round(uuid) to midcourse_app;

-- What a round says of the run, frozen when it closed.
create table evaluate.round (
  round      uuid primary key,
  run        uuid not null references programme.run,
  name       text not null,
  closed_at  timestamptz not null,
  by_person  uuid references people.person,
  figures    jsonb not null
);
create index on evaluate.round (run);

-- What it says of one person: for this person and their superiors. Not even far reach reads it row by row.
create table evaluate.round_person (
  round      uuid not null references evaluate.round,
  person     uuid not null references people.person,
  run        uuid not null references programme.run,
  name       text not null,
  closed_at  timestamptz not null,
  figures    jsonb not null,
  primary key (round, person)
);
grant select, insert on evaluate.round, evaluate.round_person to midcourse_app;
-- Read by the product only, which answers with the table to whoever reads the run's evaluation.
alter table evaluate.round enable row level security;
create policy read_by_the_product on evaluate.round using ((select programme.sees_all()));
alter table evaluate.round_person enable row level security;
create policy written_at_closing on evaluate.round_person for insert with check ((select programme.sees_all()));
create policy own_or_reports on evaluate.round_person for select using (person = any (array(select programme.visible_persons())));
