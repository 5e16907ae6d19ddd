/** An SDK in a Spring Boot service. */
@NullMarked
package io.github.deploysdks.examples.spring;

import org.jspecify.annotations.NullMarked;
