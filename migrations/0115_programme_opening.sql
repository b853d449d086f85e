-- A run opens by itself on its first day where that was planned, those it concerns are told, and the opening can be taken back.

-- Who wants the run to open by itself on its first day. The row goes when it has opened, or when the plan is withdrawn.
create table programme.planned_opening (
  run        uuid primary key references programme.run,
  by_person  uuid not null references people.person,
  at         timestamptz not null,
  -- Since when the day is there and something keeps the run from opening.
  blocked_at timestamptz
);
-- Steps of a run that are told: begun, or taken back to preparation.
create table programme.announcement (
  run     uuid not null,
  at      timestamptz not null,
  told_at timestamptz,
  primary key (run, at),
  foreign key (run, at) references programme.run_state
);
create index on programme.announcement (at) where told_at is null;
-- Who was told: the same people are told when it is taken back.
create table programme.announcement_recipient (
  run    uuid not null,
  at     timestamptz not null,
  person uuid not null references people.person,
  primary key (run, at, person),
  foreign key (run, at) references programme.announcement
);

do $$
declare t text;
begin
  foreach t in array array['planned_opening', 'announcement', 'announcement_recipient'] loop
    execute format('alter table programme.%I enable row level security', t);
    execute format($p$create policy seen_with_run on programme.%I using (
      (select programme.sees_all()) or run = any (array(select programme.visible_runs())))$p$, t);
    execute format('create trigger count_change after insert or update or delete or truncate on programme.%I execute function platform.count_change()', t);
  end loop;
end $$;
grant select, insert, update, delete on programme.planned_opening to midcourse_app;
grant select, insert, update on programme.announcement to midcourse_app;
grant select, insert on programme.announcement_recipient to midcourse_app;
