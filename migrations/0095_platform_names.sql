-- Tables, and the indexes and constraints called after them, take the names that whoever searches for them would type.
-- Nothing in them changes.
do $$
declare
  called record;
  part record;
begin
  for called in select * from (values
    ('platform', 'beginning', 'one_time_task'),
    ('lrs', 'husk', 'anonymised_statement'),
    ('lrs', 'mending', 'resubmission'),
    ('lrs', 'traffic', 'usage'),
    ('intake', 'heard', 'xapi_statement'),
    ('intake', 'became', 'statement_observation'),
    ('intake', 'spot', 'activity_context'),
    ('intake', 'unheard', 'ignored_verb'),
    ('intake', 'lying', 'dropped_file'),
    ('intake', 'bringing_in', 'import_progress'),
    ('evidence', 'moved', 'changed_cell'),
    ('evidence', 'withdrawn', 'observation_withdrawn'),
    ('evidence', 'behaviour', 'behaviour_rating'),
    ('evidence', 'behaviour_withdrawn', 'behaviour_rating_withdrawn'),
    ('practise', 'line', 'contact'),
    ('improve', 'carry', 'carry_over'),
    ('improve', 'door_answer', 'carry_over_answer'),
    ('improve', 'dropped', 'dismissal'),
    ('improve', 'review_looked', 'processed_review'),
    ('track', 'measured', 'measure_version'),
    ('track', 'look', 'interim_look'),
    ('track', 'rule_line', 'rule_threshold'),
    ('respond', 'clock', 'deadline'),
    ('respond', 'reached', 'escalation'),
    ('respond', 'common', 'common_issue'),
    ('respond', 'common_step', 'common_issue_verdict'),
    ('respond', 'member', 'common_issue_member'),
    ('respond', 'compared', 'similarity_check'),
    ('evaluate', 'draw', 'lottery_draw')
  ) as t (folder, was, is_now) loop
    execute format('alter table %I.%I rename to %I', called.folder, called.was, called.is_now);
    for part in
      select conname as name from pg_constraint
      where conrelid = format('%I.%I', called.folder, called.is_now)::regclass and conname like replace(called.was, '_', '\_') || '\_%'
    loop
      execute format('alter table %I.%I rename constraint %I to %I', called.folder, called.is_now, part.name,
        called.is_now || substr(part.name, length(called.was) + 1));
    end loop;
    for part in
      select indexname as name from pg_indexes
      where schemaname = called.folder and tablename = called.is_now and indexname like replace(called.was, '_', '\_') || '\_%'
        -- The index of a constraint has followed it already.
        and not starts_with(indexname, called.is_now || '_')
    loop
      execute format('alter index %I.%I rename to %I', called.folder, part.name, called.is_now || substr(part.name, length(called.was) + 1));
    end loop;
  end loop;
end $$;

-- What is written inside a function as text does not follow by itself.
create or replace function evidence.forget_notes(whom uuid) returns integer language plpgsql security definer set search_path to '' as $$
declare n int; m int;
begin
  update evidence.observation set note = null where person = whom and note is not null;
  get diagnostics n = row_count;
  update evidence.observation_withdrawn set note = null where person = whom and note is not null;
  get diagnostics m = row_count;
  return n + m;
end $$;
