-- What was done about a signal, or why it was left alone; what the endings made of a rule; and what own finished runs say of its scores.
alter table track.signal_ending
  -- How it was acted on: a talk, a task, coaching; or it became an issue or a finding.
  add column did text check (did in ('talk', 'task', 'coach', 'issue', 'finding', 'other')),
  -- Why it was dismissed: not so, too small to matter, known already, wrong data.
  add column reason text check (reason in ('not-so', 'minor', 'known', 'data', 'other'));

-- Each look at a module counts: looking every week finds something by chance. p as it stood, once a week.
create table track.look (
  run     uuid not null references programme.run,
  module  uuid not null references programme.module,
  week    text not null,
  p       double precision not null,
  primary key (run, module, week)
);

-- Where a rule's line stands in a run, in steps from the shipped one: moved by the endings within bounds, or set by a person. The newest holds.
create table track.rule_line (
  run        uuid not null references programme.run,
  rule       text not null check (rule in ('off-course', 'weak-module')),
  version    int not null check (version > 0),
  step       int not null,
  because    text not null,
  -- The endings that moved it: {acted, notSo, minor, known, data, other}; null when a person set it.
  endings    jsonb,
  by_person  uuid references people.person,
  at         timestamptz not null,
  primary key (run, rule, version)
);

-- What the scores of a run going on mean in per cent, learned from the organisation's own finished runs at the same share of the course.
create table track.calibration (
  run        uuid primary key references programme.run,
  on_day     date not null,
  share      double precision not null,
  -- Null where it was refused; then refused says why.
  intercept  double precision,
  slope      double precision,
  n          int not null,
  events     int not null,
  runs       int not null,
  -- Expected calibration error on runs (or fifths of one) that the calibration had not seen.
  error      double precision,
  refused    text,
  at         timestamptz not null
);

grant select, insert on track.look, track.rule_line to midcourse_app;
grant select, insert, update on track.calibration to midcourse_app;

-- A closed three-party review in which content was called far from the job opens a finding by itself.
alter table improve.finding drop constraint finding_from_kind_check;
alter table improve.finding add constraint finding_from_kind_check check (from_kind in ('signal', 'common-issue', 'issue', 'observation', 'review'));
alter table improve.citation drop constraint citation_kind_check;
alter table improve.citation add constraint citation_kind_check check (kind in ('signal', 'common-issue', 'issue', 'measure', 'observation', 'review'));

-- A closed review is looked at once; how many findings it opened.
create table improve.review_looked (
  review  uuid primary key,
  found   int not null,
  at      timestamptz not null
);
grant select, insert on improve.review_looked to midcourse_app;

-- Staff of the run, and the business department that has a seat in it.
do $$
declare t text;
begin
  foreach t in array array['look', 'rule_line', 'calibration'] loop
    execute format('alter table track.%I enable row level security', t);
    execute format($p$create policy seen_with_run on track.%I using (
      (select programme.sees_all())
      or run = any (array(select programme.visible_runs()))
      or run = any (array(select s.run from programme.seat s where s.person = nullif(current_setting('midcourse.person', true), '')::uuid and s.role = 'business')))$p$, t);
  end loop;
end $$;

-- Only the product itself looks at closed reviews.
alter table improve.review_looked enable row level security;
create policy the_product on improve.review_looked using ((select programme.sees_all()));
