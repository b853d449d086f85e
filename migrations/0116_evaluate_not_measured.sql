-- Why a goal was not measured is signed by the lead and, where the run has one, by the business seat; after an objection it is written anew.
alter table evaluate.not_measured add column version int not null default 1;
alter table evaluate.not_measured alter column version drop default;
alter table evaluate.not_measured drop constraint not_measured_pkey;
alter table evaluate.not_measured add primary key (goal, version);

create table evaluate.not_measured_answer (
  goal      uuid not null,
  version   int not null,
  run       uuid not null references programme.run,
  by_person uuid not null references people.person,
  agrees    boolean not null,
  because   text not null default '',
  at        timestamptz not null,
  primary key (goal, version),
  foreign key (goal, version) references evaluate.not_measured,
  check (agrees or length(because) >= 5)
);
alter table evaluate.not_measured_answer enable row level security;
create policy seen_with_run on evaluate.not_measured_answer using (
  (select programme.sees_all())
  or run = any (array(select programme.visible_runs()))
  or run = any (array(select programme.runs_seated_in('{business}'))));
create trigger count_change after insert or update or delete or truncate on evaluate.not_measured_answer execute function platform.count_change();
grant select, insert on evaluate.not_measured_answer to midcourse_app;
