/** Events to rows; the only code of the sink that meets the generated Avro classes. */
@NullMarked
package io.rapporteur.sink.event;

import org.jspecify.annotations.NullMarked;
