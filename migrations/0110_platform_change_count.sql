-- How often what next steps and tiles rest on has changed, so that whoever remembers something read from it knows whether it still holds.
create table platform.change_count (
  id       bigint generated always as identity primary key,
  -- The database schema that changed; evidence has one for all of its tables.
  folder   text not null,
  changes  bigint not null
);
create index on platform.change_count (folder);
alter table platform.change_count enable row level security;
create policy read_by_anyone on platform.change_count for select using (true);
grant select on platform.change_count to midcourse_app;

-- Counts a transaction once for each folder it changes. Several rows a folder, and the first that nobody holds is taken: writers never wait
-- for each other here. The count is seen when the change is, at the commit; it only grows.
create function platform.count_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  counted text := pg_catalog.concat('midcourse.counted_', tg_table_schema);
begin
  if pg_catalog.current_setting(counted, true) = pg_catalog.pg_current_xact_id()::text then return null; end if;
  update platform.change_count set changes = changes + 1 where id = (
    select id from platform.change_count where folder = tg_table_schema order by id limit 1 for update skip locked);
  if not found then
    insert into platform.change_count (folder, changes) values (tg_table_schema, 1);
  end if;
  perform pg_catalog.set_config(counted, pg_catalog.pg_current_xact_id()::text, true);
  return null;
end
$$;
revoke all on function platform.count_change() from public;

do $$
declare
  counted record;
begin
  for counted in
    select n.nspname as folder, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and (n.nspname in ('people', 'programme', 'align', 'track', 'respond', 'practise', 'improve', 'evaluate')
        or (n.nspname = 'evidence' and c.relname in ('version', 'round', 'round_rating', 'round_closing', 'behaviour_rating')))
  loop
    execute format('create trigger count_change after insert or update or delete or truncate on %I.%I execute function platform.count_change()',
      counted.folder, counted.name);
  end loop;
end
$$;

-- Next steps and tiles are read for many runs at once.
create index on practise.assignment (run);
create index on respond.deadline (run, kind);
