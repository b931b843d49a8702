/** Recognition of the text of pictures, by Tesseract, where somebody asks for it. */
@NullMarked
package io.rapporteur.ingest.text.ocr;

import org.jspecify.annotations.NullMarked;
