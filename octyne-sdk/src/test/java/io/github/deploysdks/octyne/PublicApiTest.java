package io.github.deploysdks.octyne;

import io.github.deploysdks.core.testing.PublicApi;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    @Test
    void isAsCommitted() {
        PublicApi.isAsCommitted();
    }
}
