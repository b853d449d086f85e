-- One-time links by which a person comes in: invitations, and links to choose another password. What opens one is made from its id by a
-- secret that lies outside the database; kept here is only its SHA-256.
create table auth.invitation_batch (
  id         uuid primary key,
  by_person  uuid,
  at         timestamptz not null,
  way        text not null check (way in ('mail', 'slips')),
  -- What the act did, so that the same act sent again is answered alike.
  made       int not null,
  mailed     int not null,
  already    int not null
);

create table auth.access_link (
  id             uuid primary key,
  kind           text not null check (kind in ('invitation', 'reset')),
  person         uuid not null,
  hash           bytea not null unique,
  batch          uuid references auth.invitation_batch,
  by_person      uuid,
  at             timestamptz not null,
  until          timestamptz not null,
  -- Wrong answers to who one is; the fifth ends the link.
  tries          int not null default 0,
  confirmed_at   timestamptz,
  ended_at       timestamptz,
  ended_because  text check (ended_because in ('used', 'replaced', 'locked', 'withdrawn')),
  -- The letter that carries it; null where none is to be sent.
  mail_to        text,
  mail_next_at   timestamptz,
  mail_tries     int not null default 0,
  mail_sent_at   timestamptz,
  mail_problem   text,
  mail_given_up_at timestamptz,
  check ((ended_at is null) = (ended_because is null))
);
-- One that is open for a person and a purpose, however many press at once.
create unique index access_link_open on auth.access_link (person, kind) where ended_at is null;
create index on auth.access_link (person, at desc);
create index on auth.access_link (batch);
create index access_link_mail_due on auth.access_link (mail_next_at) where mail_sent_at is null and mail_given_up_at is null and ended_at is null;

-- Somebody has forgotten a password: a row whoever is meant and whether or not there is such a person, so that both take the same time.
create table auth.reset_request (
  id       uuid primary key,
  -- Null: nobody is known by what was typed.
  person   uuid,
  name     bytea not null,
  address  bytea not null,
  at       timestamptz not null,
  done_at  timestamptz
);
create index on auth.reset_request (at);

-- Kept out until an administrator lets them in again, or whose login was ended.
create table auth.account_stop (
  person     uuid primary key,
  kind       text not null check (kind in ('blocked', 'ended')),
  by_person  uuid,
  at         timestamptz not null
);

grant select, insert, update on auth.invitation_batch, auth.access_link to midcourse_app;
grant select, insert, update, delete on auth.reset_request, auth.account_stop to midcourse_app;

do $$
declare
  t text;
  far text := $p$ coalesce(current_setting('midcourse.reach', true), '') = 'all' $p$;
begin
  foreach t in array array['invitation_batch', 'access_link', 'reset_request', 'account_stop'] loop
    execute format('alter table auth.%I enable row level security', t);
  end loop;
  foreach t in array array['invitation_batch', 'access_link', 'account_stop'] loop
    execute format('create policy far_reach on auth.%I using (%s)', t, far);
  end loop;
  execute $p$ create policy the_product_alone on auth.reset_request using (
    coalesce(current_setting('midcourse.reach', true), '') = 'all' and coalesce(current_setting('midcourse.person', true), '') = '') $p$;
end $$;

-- Signing in asks by e-mail and by mobile; spaces, dashes and +86 make no other number of it.
create function people.plain_phone(text) returns text language sql immutable strict parallel safe set search_path = '' as $$
  select pg_catalog.regexp_replace(pg_catalog.regexp_replace($1, '[^0-9]', '', 'g'), '^(00)?86(?=1[0-9]{10}$)', '')
$$;
revoke all on function people.plain_phone(text) from public;
grant execute on function people.plain_phone(text) to midcourse_app;
create index on people.person (lower(email));
create index on people.person (people.plain_phone(phone));
