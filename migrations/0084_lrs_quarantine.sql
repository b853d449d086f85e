-- The administrators' side of the record store: names and secrets change by rows, and the quarantine is worked through.

-- The newest name is the one shown.
create table lrs.renaming (
  credential  uuid not null references lrs.credential,
  name        text not null,
  by_person   uuid,
  at          timestamptz not null,
  primary key (credential, at)
);

-- Until when the secret before this one is taken as well; null: it ended with the rotation.
alter table lrs.secret add column before_until timestamptz;

-- As which kind of content it came; of multipart only the statements are kept, never the files.
alter table lrs.refusal add column content_type text not null default '';
create index refusal_credential on lrs.refusal (credential, at desc);

-- Mended by whom; edited false: sent again unchanged. The hash of what went in makes the same mending twice one.
delete from lrs.mending where refusal not in (select id from lrs.refusal);
alter table lrs.mending add column edited boolean not null default true;
alter table lrs.mending add column sha256 bytea not null default '';
alter table lrs.mending add foreign key (refusal) references lrs.refusal on delete cascade;

-- Dismissed = somebody said why it need not go in.
create table lrs.dismissal (
  refusal    uuid primary key references lrs.refusal on delete cascade,
  because    text not null,
  by_person  uuid,
  at         timestamptz not null
);

grant select, insert on lrs.renaming, lrs.dismissal to midcourse_app;

-- Refused bodies hold persons: written at the door by nobody in particular, read by far reach only.
alter table lrs.refusal enable row level security;
create policy written_at_the_door on lrs.refusal for insert with check (true);
create policy worked_by_far_reach on lrs.refusal using (coalesce(current_setting('midcourse.reach', true), '') = 'all');
do $$
declare t text;
begin
  foreach t in array array['mending', 'dismissal', 'renaming'] loop
    execute format('alter table lrs.%I enable row level security', t);
    execute format($p$create policy worked_by_far_reach on lrs.%I using (coalesce(current_setting('midcourse.reach', true), '') = 'all')$p$, t);
  end loop;
end $$;
