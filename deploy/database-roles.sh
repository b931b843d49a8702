#!/bin/sh
# The roles and databases of an installation, each with the rights that it needs: run by the first start of the database, and again,
# by hand, whenever passwords are to change or a database of version 0.1 is to lose its one superuser (docs/deploy.md). What is there
# already stays. The names are fixed; passwords come from the variables.
set -eu

: "${OWNER_PASSWORD:?must be set}" "${WRITER_PASSWORD:?must be set}" "${READER_PASSWORD:?must be set}" "${REGISTRY_PASSWORD:?must be set}"

# Over the local socket, as the superuser.
sql() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${SUPERUSER:-${POSTGRES_USER:-postgres}}" "$@"; }

# Version 0.1 had one user for everything, which was the superuser. It becomes postgres, and its name is free for an owner without
# that rank. Nobody can rename himself, hence the one that goes again.
if [ "$(psql --no-psqlrc -At --username rapporteur --dbname postgres --command "SELECT oid = 10 FROM pg_roles WHERE rolname = 'rapporteur'" 2>/dev/null || true)" = t ]; then
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username rapporteur --dbname postgres --command "CREATE ROLE rapporteur_upgrade LOGIN SUPERUSER"
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username rapporteur_upgrade --dbname postgres --command "ALTER ROLE rapporteur RENAME TO postgres"
    sql --dbname postgres --command "DROP ROLE rapporteur_upgrade"
fi

# Passwords as variables of psql, which quotes them; standard input, since variables are not read in a command.
sql --dbname postgres \
    --set owner="$OWNER_PASSWORD" --set writer="$WRITER_PASSWORD" --set reader="$READER_PASSWORD" --set registry="$REGISTRY_PASSWORD" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', name)
  FROM unnest(ARRAY['rapporteur', 'rapporteur_writer', 'rapporteur_reader', 'registry']) AS name
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec
ALTER ROLE rapporteur PASSWORD :'owner';
ALTER ROLE rapporteur_writer PASSWORD :'writer';
ALTER ROLE rapporteur_reader PASSWORD :'reader';
ALTER ROLE registry PASSWORD :'registry';
SELECT format('CREATE DATABASE %I', name)
  FROM unnest(ARRAY['rapporteur', 'registry']) AS name
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = name)
\gexec
ALTER DATABASE rapporteur OWNER TO rapporteur;
ALTER DATABASE registry OWNER TO registry;
REVOKE CONNECT, TEMPORARY ON DATABASE rapporteur, registry FROM PUBLIC;
GRANT CONNECT ON DATABASE rapporteur TO rapporteur_writer, rapporteur_reader;
SQL

# What the one user of version 0.1 has made goes to the new owners.
own() {
    sql --dbname "$1" --set owner="$1" <<'SQL'
SELECT format('ALTER SCHEMA %I OWNER TO %I', nspname, :'owner')
  FROM pg_namespace WHERE nspowner = 10 AND nspname LIKE 'rapporteur%'
\gexec
SELECT format('ALTER %s %s OWNER TO %I',
              CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass, :'owner')
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relowner = 10 AND c.relkind IN ('r', 'p', 'v', 'S')
   AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_%'
   -- A sequence that belongs to a column goes with its table.
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i'))
\gexec
SQL
}
own rapporteur
own registry
