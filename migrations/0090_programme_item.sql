-- What a test is made of, and who sits in which class.
alter table programme.activity
  -- The test or homework a question belongs to; null for what is no question.
  add column part_of uuid references programme.activity,
  -- The knowledge point or competency (知识点) a question asks for.
  add column point text;
create index activity_part_of on programme.activity (part_of) where part_of is not null;

-- 班: learners of a run who are taught apart from the others; null where there is one class only.
alter table programme.enrolment add column class text;
