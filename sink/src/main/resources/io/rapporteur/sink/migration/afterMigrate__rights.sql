-- Who may do what with these tables, for the roles that are there: the names are told in docs/deploy.md. Run after every start
-- of the sink and every rebuild, so that a role that is made later has its rights with the next; what others have made in the
-- schema is theirs.
DO $$
DECLARE
  relation record;
BEGIN
  -- Of sinks that start together one waits for the other: the same right cannot be given twice at once.
  PERFORM pg_advisory_xact_lock(hashtext('${flyway:defaultSchema} rights'));

  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'rapporteur_reader') THEN
    GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO rapporteur_reader;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'rapporteur_writer') THEN
    GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO rapporteur_writer;
  END IF;

  FOR relation IN
    SELECT c.oid::regclass AS name, c.relname, c.relkind
      FROM pg_class c
     WHERE c.relnamespace = '${flyway:defaultSchema}'::regnamespace
       AND c.relkind IN ('r', 'v')
       AND pg_has_role(c.relowner, 'USAGE')
  LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'rapporteur_reader') THEN
      EXECUTE format('GRANT SELECT ON %s TO rapporteur_reader', relation.name);
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'rapporteur_writer') THEN
      EXECUTE format('GRANT SELECT ON %s TO rapporteur_writer', relation.name);
      IF relation.relkind = 'r' AND relation.relname <> 'flyway_schema_history' THEN
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %s TO rapporteur_writer', relation.name);
      END IF;
    END IF;
  END LOOP;
END $$;
