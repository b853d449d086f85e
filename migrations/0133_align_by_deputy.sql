-- One manager, one answer: what a deputy answers or confirms is the absent manager's, with the deputy's name beside; null where somebody did it themselves.
alter table align.review_answer add column by_deputy uuid references people.person;
alter table align.review_confirmation add column by_deputy uuid references people.person;
drop policy seen_by_scope on align.review_answer;
create policy seen_by_scope on align.review_answer using (
  (select programme.sees_all())
  or person = (select nullif(current_setting('midcourse.person', true), '')::uuid)
  or person = any (array(select people.stood_in_for()))
  or review in (select r.id from align.review r where r.run = any (array(select programme.visible_runs()))));
