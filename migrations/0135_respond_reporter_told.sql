-- Which steps on a report its reporter has been told of; whatever was before is not told afterwards.
create table respond.reporter_told (
  step uuid primary key references respond.step,
  at   timestamptz not null
);
create index on respond.step (at);

alter table respond.reporter_told enable row level security;
create policy far_reach on respond.reporter_told using (coalesce(current_setting('midcourse.reach', true), '') = 'all');
create trigger count_change after insert or update or delete or truncate on respond.reporter_told execute function platform.count_change();
grant select, insert on respond.reporter_told to midcourse_app;

insert into respond.reporter_told (step, at) select id, at from respond.step;
