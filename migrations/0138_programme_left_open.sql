-- What was still open when a run was closed: kinds and counts, no names of persons; part of the record of the step.
alter table programme.run_state add column left_open jsonb;
