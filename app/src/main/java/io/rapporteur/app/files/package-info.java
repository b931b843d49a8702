/** Files that the user names, and the account that is given of them at the end. */
@NullMarked
package io.rapporteur.app.files;

import org.jspecify.annotations.NullMarked;
