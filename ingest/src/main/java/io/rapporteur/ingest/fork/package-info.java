/**
 * Reading in child processes: what native or recursive code of libraries does with the bytes of strangers is bounded in memory and
 * time from outside, where nothing that it does can get around the bounds.
 */
@NullMarked
package io.rapporteur.ingest.fork;

import org.jspecify.annotations.NullMarked;
