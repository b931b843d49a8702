package io.rapporteur.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class or method that reads documents of the folder {@code ../shared}, which lies beside the clone and is no part of
 * the repository. Where the folder is absent it is not run, and the build names it on one line ({@link SharedCondition}).
 * {@link SharedDocuments} says where they are.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedCondition.class)
public @interface NeedsShared {}
