-- A key figure whole teams have: calls answered, turnover. What a team has is no person's.
create table evidence.team_kpi (
  unit         uuid not null references people.unit,
  kpi          text not null,
  period_from  date not null,
  period_to    date not null,
  value        double precision not null,
  denominator  double precision,
  source       text not null,
  batch        uuid,
  line         int,
  primary key (unit, kpi, period_from)
);
create index team_kpi_batch on evidence.team_kpi (batch) where batch is not null;
create table evidence.team_kpi_withdrawn (like evidence.team_kpi including defaults, withdrawn_at timestamptz not null);

grant select, insert, delete on evidence.team_kpi to midcourse_app;
grant select, insert on evidence.team_kpi_withdrawn to midcourse_app;

do $$
declare t text;
begin
  foreach t in array array['team_kpi', 'team_kpi_withdrawn'] loop
    execute format('alter table evidence.%I enable row level security', t);
    execute format($p$create policy seen_by_scope on evidence.%I using (
      (select programme.sees_all()) or exists (select from people.person p where p.unit = %I.unit and p.id = any (array(select programme.visible_persons()))))$p$, t, t);
  end loop;
end $$;
