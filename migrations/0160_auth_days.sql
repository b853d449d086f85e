-- Sign-ins are known by the day: no row says at which hour somebody came in, so that none can be laid beside a report without a name.

-- The beginning of the day of a moment, as the organisation counts days.
create function auth.day_of(moment timestamptz) returns timestamptz language sql stable security definer set search_path = '' as $$
  select date_trunc('day', moment, coalesce((select time_zone from people.organisation), 'Asia/Shanghai'))
$$;
grant execute on function auth.day_of(timestamptz) to midcourse_app;

-- A session ends with a day: one made today is good until the beginning of the fourteenth day from now.
create function auth.session_by_day() returns trigger language plpgsql set search_path = '' as $$
begin
  new."createdAt" := auth.day_of(new."createdAt");
  new."updatedAt" := auth.day_of(new."updatedAt");
  new."expiresAt" := auth.day_of(new."expiresAt");
  return new;
end
$$;
create trigger by_day before insert or update on auth.session for each row execute function auth.session_by_day();

-- A login is made, and a password chosen, in the act of coming in.
create function auth.login_by_day() returns trigger language plpgsql set search_path = '' as $$
begin
  new."createdAt" := auth.day_of(new."createdAt");
  new."updatedAt" := auth.day_of(new."updatedAt");
  return new;
end
$$;
create trigger by_day before insert or update on auth."user" for each row execute function auth.login_by_day();

-- The same; a password chosen anew on the day of the first one shows as later than that one.
create function auth.account_by_day() returns trigger language plpgsql set search_path = '' as $$
begin
  new."createdAt" := auth.day_of(new."createdAt");
  new."updatedAt" := auth.day_of(new."updatedAt");
  if tg_op = 'UPDATE' and new.password is distinct from old.password then
    new."updatedAt" := greatest(new."updatedAt", new."createdAt" + interval '1 second');
  end if;
  return new;
end
$$;
create trigger by_day before insert or update on auth.account for each row execute function auth.account_by_day();

create function auth.place_by_day() returns trigger language plpgsql set search_path = '' as $$
begin
  new.at := auth.day_of(new.at);
  return new;
end
$$;
create trigger by_day before insert or update on auth.sign_in_place for each row execute function auth.place_by_day();

-- A link that was used is a first sign-in; one that was withdrawn, replaced or locked is not.
create function auth.link_by_day() returns trigger language plpgsql set search_path = '' as $$
begin
  new.confirmed_at := auth.day_of(new.confirmed_at);
  if new.ended_because = 'used' then
    new.ended_at := auth.day_of(new.ended_at);
  end if;
  return new;
end
$$;
create trigger by_day before insert or update on auth.access_link for each row execute function auth.link_by_day();

update auth.session set "updatedAt" = "updatedAt";
update auth."user" set "updatedAt" = "updatedAt";
update auth.account set "updatedAt" = "updatedAt";
update auth.sign_in_place set at = at;
update auth.access_link set tries = tries where confirmed_at is not null or ended_because = 'used';

-- Who came in on a day, and how: written into the audit once that day is over, in no order.
create table auth.sign_in_day (
  person  uuid not null,
  day     date not null,
  what    text not null,
  primary key (person, day, what)
);
grant select, insert, delete on auth.sign_in_day to midcourse_app;
alter table auth.sign_in_day enable row level security;
create policy the_product_alone on auth.sign_in_day using (
  coalesce(current_setting('midcourse.reach', true), '') = 'all' and coalesce(current_setting('midcourse.person', true), '') = '');

-- Wrong tries for a name from anywhere are counted, too.
create index on auth.sign_in_attempt (name, at);
