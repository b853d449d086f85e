-- What is written in a rejected row is for who sent the sheet, and for the product itself; the import, its counts and its headers are seen as before.
drop policy of_a_seen_import on intake.rejected;
create policy of_an_own_import on intake.rejected using (import in (
  select id from intake.import
  where (select programme.sees_all()) or by_person = nullif(current_setting('midcourse.person', true), '')::uuid));
