-- Archives and mails: each file in them is dropped anew and has a row of its own, which says where it was taken from.

ALTER TABLE ${flyway:defaultSchema}.arrivals
  ADD COLUMN entries             integer,
  ADD COLUMN left_out            text[] NOT NULL DEFAULT '{}',
  ADD COLUMN container_partition integer,
  ADD COLUMN container_offset    bigint;
ALTER TABLE ${flyway:defaultSchema}.letters
  ADD COLUMN container_partition integer,
  ADD COLUMN container_offset    bigint;

COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.entries IS
  'For UNPACKED: how many files were taken out of it; each is an arrival or a dead letter of its own.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.left_out IS
  'For UNPACKED: what is in it and is no document, a phrase for each kind with its number.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.container_partition IS
  'Of a file out of a container: partition of the container in the raw topic.';
COMMENT ON COLUMN ${flyway:defaultSchema}.arrivals.container_offset IS 'Its offset there.';
COMMENT ON COLUMN ${flyway:defaultSchema}.letters.container_partition IS
  'Where the dropped file was taken out of a container: partition of the container in the raw topic.';
COMMENT ON COLUMN ${flyway:defaultSchema}.letters.container_offset IS 'Its offset there.';

-- What has become of the files of a container is asked while one waits for it.
CREATE INDEX arrivals_container ON ${flyway:defaultSchema}.arrivals (raw_topic, container_partition, container_offset)
 WHERE container_offset IS NOT NULL;
CREATE INDEX letters_container ON ${flyway:defaultSchema}.letters (raw_topic, container_partition, container_offset)
 WHERE container_offset IS NOT NULL;
