-- When a deputy was told of being one; null until then, and again when the days or the deputy change.
alter table people.deputy add column told_at timestamptz;
