-- What a measuring and a pull rested on is called what it is: the fingerprint of the definitions, and the version of the
-- roster. Nothing in them changes.
alter table track.measure_version rename column ground to fingerprint;
alter table intake.pull rename column ground to roster_version;
