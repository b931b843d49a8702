-- What is wanted is counted over all links whose target is not held: read in this order, nothing is sorted.

CREATE INDEX links_wanted ON ${flyway:defaultSchema}.links (target, document_id) WHERE state = 'NOT_HELD';
