-- What other systems sent: each file with its mapping, how far it got, and the rows that could not go in.
create schema intake;
grant usage on schema intake to midcourse_app;

-- A file that was received. Its content lies in platform.file under the same id; a folder brought in from the terminal has none.
create table intake.import (
  id          uuid primary key,
  source      text not null,
  run         uuid,
  file_name   text not null,
  sha256      text,
  encoding    text,
  by_person   uuid,
  at          timestamptz not null,
  -- Which column is which field: { sheet, headerRow, columns }, as guessed or as corrected.
  mapping     jsonb
);
create index on intake.import (at desc);
create index on intake.import (sha256);

-- A corrected mapping is remembered for every later file of the source with the same headers.
create table intake.mapping (
  source       text not null,
  fingerprint  text not null,
  columns      jsonb not null,
  by_person    uuid,
  at           timestamptz not null,
  primary key (source, fingerprint)
);

-- Brought in, or on its way: done of total rows. Without ended_at and without a server at work it was cut off, and nothing was written.
create table intake.bringing_in (
  import      uuid primary key references intake.import,
  by_person   uuid,
  started_at  timestamptz not null,
  total       int not null,
  done        int not null,
  ended_at    timestamptz,
  failed      text,
  recorded    int not null default 0,
  known       int not null default 0,
  corrected   int not null default 0,
  rejected    int not null default 0
);

create table intake.undoing (
  import     uuid primary key references intake.import,
  by_person  uuid,
  at         timestamptz not null,
  rows       int not null
);

-- Quarantine: rows that could not go in, as they were written, with every reason; to be mended and sent again.
create table intake.rejected (
  import    uuid not null references intake.import,
  row       int not null,
  cells     jsonb not null,
  problems  jsonb not null,
  primary key (import, row)
);
-- The headers over those cells.
create table intake.header (
  import  uuid primary key references intake.import,
  sheet   text not null,
  texts   jsonb not null
);

grant select, insert, update on intake.import, intake.mapping, intake.bringing_in to midcourse_app;
grant select, insert on intake.undoing, intake.rejected, intake.header to midcourse_app;

alter table intake.import enable row level security;
create policy own_or_far_reach on intake.import using (
  (select programme.sees_all()) or by_person = nullif(current_setting('midcourse.person', true), '')::uuid
  or run = any (array(select programme.visible_runs())));
do $$
declare t text;
begin
  foreach t in array array['bringing_in', 'undoing', 'rejected', 'header'] loop
    execute format('alter table intake.%I enable row level security', t);
    execute format('create policy of_a_seen_import on intake.%I using (import in (select id from intake.import))', t);
  end loop;
end $$;
