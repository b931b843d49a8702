/** What mails and saved pages have in common: a head of fields, and parts between boundaries (RFC 5322, RFC 2045). */
@NullMarked
package io.rapporteur.ingest.text.mime;

import org.jspecify.annotations.NullMarked;
