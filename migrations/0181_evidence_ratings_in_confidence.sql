-- Course ratings are given in confidence: rows are read by the product and by the person who gave them, figures rest on blocks of five raters and more.
-- The kinds stand in src/evidence/observation-kinds.ts; a test compares them with these policies.
do $$
declare t text;
begin
  foreach t in array array['observation', 'observation_withdrawn', 'daily'] loop
    execute format($p$create policy in_confidence on evidence.%I as restrictive using (
      kind <> all (array['content.usefulness', 'teaching.effect'])
      or (select programme.sees_all())
      or person = (select nullif(current_setting('midcourse.person', true), '')::uuid))$p$, t);
  end loop;
end $$;

-- What is counted of them: whole blocks, each of which brought five raters at least whose ratings had never been counted. A block is shown or taken
-- back as a whole, and its ratings stay as they were when it was formed.
create table evidence.rating_block (
  id             uuid primary key,
  run            uuid not null,
  kind           text not null,
  -- The zero uuid where the ratings are of no module.
  module         uuid not null,
  -- In the order in which the blocks of a run were formed.
  number         int not null,
  -- The day of its latest rating: the point of a trend it belongs to.
  day            date not null,
  at             timestamptz not null,
  taken_back_at  timestamptz,
  unique (run, number)
);
create table evidence.counted_rating (
  block   uuid not null references evidence.rating_block,
  -- What stays the same when a rating is corrected.
  rating  uuid not null,
  rater   uuid not null,
  value   double precision not null,
  primary key (block, rating)
);
alter table evidence.rating_block enable row level security;
alter table evidence.counted_rating enable row level security;
create policy the_product on evidence.rating_block using ((select programme.sees_all()));
create policy the_product on evidence.counted_rating using ((select programme.sees_all()));
grant select, insert, update (taken_back_at) on evidence.rating_block to midcourse_app;
grant select, insert on evidence.counted_rating to midcourse_app;

-- The counted ratings of a run for figures, the same for every reader: raters are numbers that hold for one answer only.
create function evidence.released_ratings(of_run uuid, of_kinds text[])
returns table (kind text, module uuid, day date, rater int, value double precision)
language sql stable security definer set search_path = '' as $$
  with salt as materialized (select pg_catalog.gen_random_uuid()::text as text)
  select b.kind, b.module, b.day, pg_catalog.dense_rank() over (order by pg_catalog.md5(s.text || c.rater::text))::int, c.value
  from evidence.rating_block b join evidence.counted_rating c on c.block = b.id cross join salt s
  where b.run = of_run and b.kind = any (of_kinds) and b.taken_back_at is null
$$;
-- Has anybody rated this module? A module with ratings is not taken away, and how many there are is not told.
create function evidence.was_rated(of_run uuid, of_module uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from evidence.daily d where d.run = of_run and d.module = of_module and d.n > 0
    and d.kind = any (array['content.usefulness', 'teaching.effect']))
$$;
revoke execute on function evidence.released_ratings(uuid, text[]), evidence.was_rated(uuid, uuid) from public;
grant execute on function evidence.released_ratings(uuid, text[]), evidence.was_rated(uuid, uuid) to midcourse_app;

-- Figures that stand so far were made without blocks: they go, and their runs are measured again.
delete from track.measure where indicator in ('content-usefulness', 'teaching-effect');
update track.measure_version m set evidence_version = -1, fingerprint = ''
  where exists (select from evidence.daily d where d.run = m.run and d.kind in ('content.usefulness', 'teaching.effect'));
-- Signals that stand on such figures say them as they may be said.
update track.signal set params = params || jsonb_build_object('value', round(greatest(1.5, least(4.5, (params ->> 'value')::numeric)), 1))
  where indicator in ('content-usefulness', 'teaching-effect') and jsonb_typeof(params -> 'value') = 'number';
