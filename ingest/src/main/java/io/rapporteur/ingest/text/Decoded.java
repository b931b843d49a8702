package io.rapporteur.ingest.text;

/** Text out of bytes, and the IANA name of the charset that was used. */
record Decoded(String text, String charset) {}
