/** XML from strangers, read without entities and without the network. */
@NullMarked
package io.rapporteur.ingest.text.xml;

import org.jspecify.annotations.NullMarked;
