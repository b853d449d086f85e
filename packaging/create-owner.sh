#!/bin/sh
# Run once by the postgres image, for compose.yaml: an ordinary user who owns Midcourse's database and may make the role its requests run as.
set -eu
psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --set password="$MIDCOURSE_PASSWORD" <<'SQL'
create role midcourse login createrole password :'password';
create database midcourse owner midcourse;
SQL
