package io.rapporteur.ingest.text.plain;

/** Text out of bytes, and the IANA name of the charset that was used. */
public record Decoded(String text, String charset) {}
