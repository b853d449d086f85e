-- How many rows these functions answer as a rule. Without it the planner takes a thousand, a thousand times a thousand where one feeds
-- another, and lays out 32 MB of memory for each reading of a table that asks whom somebody sees.
alter function people.stood_in_for() rows 1;
alter function programme.visible_persons() rows 30;
alter function programme.visible_runs() rows 10;
alter function programme.runs_seated_in(text[]) rows 5;
