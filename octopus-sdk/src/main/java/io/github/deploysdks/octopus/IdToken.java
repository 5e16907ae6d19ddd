package io.github.deploysdks.octopus;

import io.github.deploysdks.core.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An id token. Never shown; what it says about who asks may be. */
final class IdToken {
    private static final int SHOWN = 300;

    private final String text;

    private IdToken(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalStateException if this is no token
     */
    static IdToken of(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            throw new IllegalStateException("The supplier of id tokens gave " + (given == null ? "null" : "a blank one")
                    + " instead of an id token");
        }
        if (text.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalStateException(
                    "The supplier of id tokens gave something with blanks or other characters that no token has");
        }
        return new IdToken(text);
    }

    String text() {
        return text;
    }

    /** What Octopus compares with its identities, for messages. */
    String claims() {
        Map<?, ?> payload = payload();
        if (payload == null) {
            return "it is not a JSON Web Token";
        }
        StringJoiner claims = new StringJoiner(", ");
        claims.add(claim("issuer", payload.get("iss")));
        claims.add(claim("subject", payload.get("sub")));
        claims.add(claim("audience", payload.get("aud")));
        return claims.toString();
    }

    private @Nullable Map<?, ?> payload() {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return RawJson.of(json).value() instanceof Map<?, ?> payload ? payload : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String claim(String name, @Nullable Object value) {
        if (value == null) {
            return "no " + name;
        }
        String shown = value.toString().replaceAll("\\p{Cntrl}", "?");
        return name + " '" + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "..." : shown) + "'";
    }

    @Override
    public String toString() {
        return "IdToken{***}";
    }
}
