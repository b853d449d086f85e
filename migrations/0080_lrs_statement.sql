-- A standard learning record store: statements and documents as xAPI 1.0.3 and 2.0 speak of them. Knows nothing of training.
create schema lrs;
grant usage on schema lrs to midcourse_app;

-- Who may send and ask: a key and a secret for each system. What it may do is fixed; another scope is another credential.
create table lrs.credential (
  id         uuid primary key,
  key        text not null unique,
  name       text not null,
  scopes     text[] not null,
  by_person  uuid,
  at         timestamptz not null
);
-- SHA-256 of 32 random bytes; the newest is in force, so a rotation is a row with who and when.
create table lrs.secret (
  credential  uuid not null references lrs.credential,
  sha256      bytea not null,
  by_person   uuid,
  at          timestamptz not null,
  primary key (credential, at)
);
create table lrs.revocation (
  credential  uuid primary key references lrs.credential,
  by_person   uuid,
  at          timestamptz not null
);

-- High volume: no triggers, no identity columns, no foreign keys. `raw` lacks `stored` (and `timestamp`, where none was sent).
create table lrs.statement (
  id          uuid primary key,
  stored      timestamptz not null,
  -- 64 bits of SHA-256 of everything it can be found by; joined by those of the statement it points at.
  keys        bigint[] not null,
  -- What it says, in one spelling, as a hash: the same id with another content is refused.
  content     uuid not null,
  refers      uuid,
  voids       uuid,
  timed       boolean not null,
  credential  uuid,
  raw         text not null
);
create index statement_stored on lrs.statement (stored, id);
create index statement_keys on lrs.statement using gin (keys) with (fastupdate = on, gin_pending_list_limit = 1024);
create index statement_refers on lrs.statement (refers) where refers is not null;

-- Voided = a voiding exists; the statement stays. A voiding statement can not be voided.
create table lrs.voiding (
  target  uuid not null,
  by_statement uuid not null,
  primary key (target, by_statement)
);

-- What is known of an activity, from every statement that said something of it.
create table lrs.activity (
  key         bigint primary key,
  id          text not null,
  definition  jsonb not null,
  at          timestamptz not null
);

-- Files sent with statements, by their content; in pieces of a mebibyte.
create table lrs.attachment (
  sha2          text primary key,
  content_type  text not null,
  bytes         bigint not null,
  at            timestamptz not null
);
create table lrs.attachment_part (
  sha2     text not null,
  number   int not null,
  content  bytea not null,
  primary key (sha2, number)
);
alter table lrs.attachment_part alter column content set storage external;

-- State and profiles. `shelf` is what lies beside each other: kind, activity and agent.
create table lrs.document (
  key           uuid primary key,
  shelf         uuid not null,
  kind          text not null check (kind in ('state', 'activity-profile', 'agent-profile')),
  id            text not null,
  agent         text,
  registration  uuid,
  content       bytea not null,
  content_type  text not null,
  etag          text not null,
  at            timestamptz not null
);
create index document_shelf on lrs.document (shelf, at);

-- What was asked, by credential and hour.
create table lrs.traffic (
  credential  uuid not null,
  hour        timestamptz not null,
  requests    int not null,
  statements  int not null,
  refused     int not null,
  last_at     timestamptz not null,
  primary key (credential, hour)
);

-- Quarantine: what was refused, with the place and the reason, and the body as it came.
create table lrs.refusal (
  id          uuid primary key,
  credential  uuid,
  at          timestamptz not null,
  method      text not null,
  address     text not null,
  edition     text not null,
  status      int not null,
  place       text not null,
  code        text not null,
  params      jsonb not null,
  body        bytea,
  body_bytes  bigint not null
);
create index refusal_at on lrs.refusal (at desc);
-- Mended = somebody corrected the body, and it went in.
create table lrs.mending (
  refusal     uuid primary key,
  by_person   uuid,
  at          timestamptz not null,
  statements  int not null
);

-- Refuses a statement whose id is taken by another content; says false for the same one, which then changes nothing.
create function lrs.differs(known uuid, news uuid, id uuid) returns boolean language plpgsql as $$
begin
  if known <> news then
    raise exception 'another statement has the id %', id using errcode = 'MC409', detail = id::text;
  end if;
  return false;
end $$;

-- A definition learnt later joined to what is known: newer values win, texts add up by language.
create function lrs.joined(known jsonb, news jsonb) returns jsonb language sql immutable set search_path = '' as $$
  select known || news
    || case when known ? 'name' and news ? 'name' then pg_catalog.jsonb_build_object('name', (known -> 'name') || (news -> 'name')) else '{}' end
    || case when known ? 'description' and news ? 'description' then pg_catalog.jsonb_build_object('description', (known -> 'description') || (news -> 'description')) else '{}' end
    || case when known ? 'extensions' and news ? 'extensions' then pg_catalog.jsonb_build_object('extensions', (known -> 'extensions') || (news -> 'extensions')) else '{}' end
$$;

-- Every moment before this one is complete: no open write can still store there. Writers hold a lock named by the second they began.
create function lrs.complete_before() returns timestamptz language plpgsql as $$
declare
  -- @NOTE The clock is read before the locks: a writer that begins afterwards stores later than this.
  looked timestamptz := clock_timestamp();
  oldest bigint;
begin
  select min(objid::bigint) into oldest from pg_catalog.pg_locks
  where locktype = 'advisory' and classid = 7207 and objsubid = 2 and database = (select oid from pg_catalog.pg_database where datname = current_database());
  return least(looked, to_timestamp(oldest));
end $$;

grant select, insert on lrs.credential, lrs.secret, lrs.revocation, lrs.voiding, lrs.mending to midcourse_app;
grant select, insert, update, delete on lrs.statement, lrs.activity, lrs.attachment, lrs.attachment_part, lrs.document, lrs.traffic, lrs.refusal to midcourse_app;
grant delete on lrs.voiding to midcourse_app;
grant execute on function lrs.differs(uuid, uuid, uuid), lrs.joined(jsonb, jsonb), lrs.complete_before() to midcourse_app;
