-- Whether a statement says what another said under its id is asked when an id is there already, from the statements
-- themselves: hashing the content of every statement cost each of them a tenth of its intake.
alter table lrs.statement drop column content;
drop function lrs.differs(uuid, uuid, uuid);

-- Writers name their lock by the second since 2020, which the two-part advisory locks can hold until 2088.
create or replace function lrs.complete_before() returns timestamptz language plpgsql as $$
declare
  -- @NOTE The clock is read before the locks: a writer that begins afterwards stores later than this.
  looked timestamptz := clock_timestamp();
  oldest bigint;
begin
  select min(objid::bigint) into oldest from pg_catalog.pg_locks
  where locktype = 'advisory' and classid = 7207 and objsubid = 2 and database = (select oid from pg_catalog.pg_database where datname = current_database());
  return least(looked, to_timestamp(oldest + 1577836800));
end $$;
