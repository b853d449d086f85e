-- What goes: a person, over all their names; and statements past their time. The counts stay.

-- A person was erased: that it happened, by whom, and how much. Not who it was.
create table intake.erasure (
  id            uuid primary key,
  at            timestamptz not null,
  by_person     uuid,
  identifiers   int not null,
  statements    int not null,
  observations  int not null
);
-- How long statements are kept; null: for ever. The newest is in force.
create table intake.retention (
  id         uuid primary key,
  months     int check (months >= 1),
  by_person  uuid,
  at         timestamptz not null
);
grant select, insert on intake.erasure, intake.retention to midcourse_app;
alter table intake.erasure enable row level security;
create policy far_reach on intake.erasure using ((select programme.sees_all()));
alter table intake.retention enable row level security;
create policy far_reach on intake.retention using ((select programme.sees_all()));

-- Evidence is append-only; lawful erasure is the one exception: what was written beside a figure goes, the figure stays.
create function evidence.forget_notes(whom uuid) returns int language plpgsql security definer set search_path = '' as $$
declare n int; m int;
begin
  update evidence.observation set note = null where person = whom and note is not null;
  get diagnostics n = row_count;
  update evidence.withdrawn set note = null where person = whom and note is not null;
  get diagnostics m = row_count;
  return n + m;
end $$;
revoke execute on function evidence.forget_notes(uuid) from public;
grant execute on function evidence.forget_notes(uuid) to midcourse_app;

-- What an erased statement said, as a hash: sent again it is known, and something else under its id is refused.
create table lrs.husk (
  statement  uuid primary key,
  content    bytea not null
);
grant select, insert, delete on lrs.husk to midcourse_app;
alter table lrs.husk enable row level security;
create policy known_at_the_door on lrs.husk for select using (true);
create policy written_by_far_reach on lrs.husk for insert with check (coalesce(current_setting('midcourse.reach', true), '') = 'all');
create policy dropped_by_far_reach on lrs.husk for delete using (coalesce(current_setting('midcourse.reach', true), '') = 'all');
