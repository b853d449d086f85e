-- A file that was sent and never brought in may be thrown away: who and when stay, its bytes go.
create table intake.discarding (
  import     uuid primary key references intake.import,
  by_person  uuid,
  at         timestamptz not null
);
grant select, insert on intake.discarding to midcourse_app;
alter table intake.discarding enable row level security;
create policy of_a_seen_import on intake.discarding using (import in (select id from intake.import));

-- Do other files hold the same bytes, seen by who asks or not? Then the bytes stay when one of them goes.
create function platform.content_is_shared(hash text, but uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from platform.file f where f.sha256 = hash and f.id <> but);
$$;
revoke all on function platform.content_is_shared(text, uuid) from public;
grant execute on function platform.content_is_shared(text, uuid) to midcourse_app;
