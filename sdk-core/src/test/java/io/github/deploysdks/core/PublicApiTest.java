package io.github.deploysdks.core;

import io.github.deploysdks.core.testing.PublicApi;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    @Test
    void isAsCommitted() {
        PublicApi.isAsCommitted();
    }
}
