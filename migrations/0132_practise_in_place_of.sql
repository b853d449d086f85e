-- For which absent superior a deputy confirmed, scored or signed; null where somebody did it for themselves.
alter table practise.relevance add column in_place_of uuid references people.person;
alter table practise.scoring add column in_place_of uuid references people.person;
alter table practise.signature add column in_place_of uuid references people.person;
