-- Folders on the server whose files come in by themselves: where, as what, how often something is expected, and what became of each file.
create table intake.watched (
  id         uuid primary key,
  -- Below the drop folder the operator set aside; never a path of its own.
  folder     text not null,
  source     text not null,
  run        uuid,
  every      text not null check (every in ('daily', 'weekly', 'monthly')),
  by_person  uuid,
  at         timestamptz not null
);
create table intake.unwatched (
  watched    uuid primary key references intake.watched,
  by_person  uuid,
  at         timestamptz not null
);

-- A file that lies there: taken only when it looks the same at the next look, so that nothing half-written comes in.
create table intake.lying (
  watched     uuid not null references intake.watched,
  name        text not null,
  bytes       bigint not null,
  changed_at  timestamptz not null,
  seen_at     timestamptz not null,
  primary key (watched, name)
);

-- What became of a file: brought in, known already (the same bytes are in), or refused with its reason.
create table intake.picked_up (
  id       uuid primary key,
  watched  uuid not null references intake.watched,
  name     text not null,
  sha256   text,
  import   uuid references intake.import,
  how      text not null check (how in ('brought-in', 'known', 'refused')),
  code     text,
  params   jsonb,
  -- Where the file lies now, below the watched folder.
  lies     text not null,
  at       timestamptz not null,
  check ((how = 'refused') = (code is not null))
);
create index on intake.picked_up (watched, at desc);

-- The folder can not be read: since when, and why. Gone when it can be read again.
create table intake.unreadable (
  watched  uuid primary key references intake.watched,
  code     text not null,
  since    timestamptz not null
);

grant select, insert on intake.watched, intake.unwatched, intake.picked_up to midcourse_app;
grant select, insert, update, delete on intake.lying, intake.unreadable to midcourse_app;

alter table intake.watched enable row level security;
create policy own_or_far_reach on intake.watched using ((select programme.sees_all()) or run = any (array(select programme.visible_runs())));
do $$
declare t text;
begin
  foreach t in array array['unwatched', 'lying', 'picked_up', 'unreadable'] loop
    execute format('alter table intake.%I enable row level security', t);
    execute format('create policy of_a_seen_folder on intake.%I using (watched in (select id from intake.watched))', t);
  end loop;
end $$;
