#!/bin/sh
# Run once by the database's first start: a database of the registry's own.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --command "CREATE DATABASE registry OWNER $POSTGRES_USER"
