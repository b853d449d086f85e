-- What people are told: in the product always, and outside it by the channels an administrator set up.
create table platform.notice (
  id      uuid primary key,
  -- What it is about and for whom, such as a clock, its epoch and its level: told once, whoever notices first.
  dedupe  text not null unique,
  person  uuid not null,
  about   text not null,
  title   jsonb not null,
  body    jsonb not null,
  href    text not null,
  at      timestamptz not null
);
create index on platform.notice (person, at desc);

create table platform.notice_read (
  notice  uuid primary key references platform.notice,
  at      timestamptz not null
);

-- A way out of the house. The address of a group robot is a key: it is shown by its last letters only.
create table platform.channel (
  id           uuid primary key,
  kind         text not null check (kind in ('email', 'wecom', 'dingtalk', 'feishu')),
  name         text not null,
  address      text,
  secret       text,
  -- Local times between which nothing is sent; what is due waits for their end.
  quiet_from   time,
  quiet_until  time,
  zone         text not null,
  by_person    uuid,
  at           timestamptz not null,
  check ((kind = 'email') = (address is null))
);
create table platform.channel_end (
  channel    uuid primary key references platform.channel,
  by_person  uuid,
  at         timestamptz not null
);

-- The outbox: written in the transaction of what it tells, sent by the worker.
create table platform.message (
  id           uuid primary key,
  dedupe       text not null unique,
  channel      uuid not null references platform.channel,
  -- An e-mail address; null for a group robot.
  recipient    text,
  title        jsonb not null,
  body         jsonb not null,
  href         text not null,
  at           timestamptz not null,
  next_at      timestamptz not null,
  tries        int not null default 0,
  tried_at     timestamptz,
  sent_at      timestamptz,
  given_up_at  timestamptz,
  problem      text
);
create index message_due on platform.message (next_at) where sent_at is null and given_up_at is null;
create index on platform.message (channel, sent_at);

grant select, insert on platform.notice, platform.notice_read, platform.channel, platform.channel_end to midcourse_app;
grant select, insert, update on platform.message to midcourse_app;

do $$
declare
  t text;
  me text := $p$ nullif(current_setting('midcourse.person', true), '')::uuid $p$;
  far text := $p$ coalesce(current_setting('midcourse.reach', true), '') = 'all' $p$;
begin
  foreach t in array array['notice', 'notice_read', 'channel', 'channel_end', 'message'] loop
    execute format('alter table platform.%I enable row level security', t);
  end loop;
  -- A notice is for one person's eyes; whoever's act makes it necessary may write it.
  execute format('create policy of_its_person on platform.notice for select using (person = (select %s))', me);
  execute 'create policy written_by_anyone on platform.notice for insert with check (true)';
  execute 'create policy of_a_seen_notice on platform.notice_read using (exists (select from platform.notice n where n.id = notice))';
  foreach t in array array['channel', 'channel_end', 'message'] loop
    execute format('create policy far_reach on platform.%I using (%s)', t, far);
  end loop;
end $$;
