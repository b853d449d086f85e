-- Tries to sign in, kept where a restart does not forget them. Name and address are keyed hashes: whoever mistypes a password into the
-- field of the name leaves nothing readable.
create table auth.sign_in_attempt (
  id       uuid primary key,
  name     bytea not null,
  address  bytea not null,
  at       timestamptz not null,
  -- False while the password is being looked at; a try that was right is deleted.
  failed   boolean not null default false
);
create index on auth.sign_in_attempt (address, name, at);
create index on auth.sign_in_attempt (at);

-- Where a name signed in: from there, what others behind the same address do does not keep it out.
create table auth.sign_in_place (
  name     bytea not null,
  address  bytea not null,
  at       timestamptz not null,
  primary key (name, address)
);
create index on auth.sign_in_place (at);

grant select, insert, update, delete on auth.sign_in_attempt, auth.sign_in_place to midcourse_app;

do $$
declare
  t text;
begin
  -- The product alone, never a person, whatever their duties.
  foreach t in array array['sign_in_attempt', 'sign_in_place'] loop
    execute format('alter table auth.%I enable row level security', t);
    execute format($p$ create policy the_product_alone on auth.%I using (
      coalesce(current_setting('midcourse.reach', true), '') = 'all' and coalesce(current_setting('midcourse.person', true), '') = '') $p$, t);
  end loop;
end $$;
