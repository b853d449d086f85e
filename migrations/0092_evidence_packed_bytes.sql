-- The parts of packed evidence as bytes: an array of numbers was read element by element on its way in, 14.6 million of them for OULAD.
create function pg_temp.packed(parts int[]) returns bytea language sql immutable as $$
  select string_agg(int4send(part), ''::bytea order by place) from unnest(parts) with ordinality as p(part, place)
$$;
-- Whole numbers of four bytes, the highest first: line in the file, activity number, amount, and so on in threes.
alter table evidence.observation alter column parts type bytea using pg_temp.packed(parts);
alter table evidence.withdrawn alter column parts type bytea using pg_temp.packed(parts);
drop function pg_temp.packed(int[]);
