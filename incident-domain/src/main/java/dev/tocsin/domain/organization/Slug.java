package dev.tocsin.domain.organization;

import java.util.regex.Pattern;

/** The organization's name in a JWT's {@code org} claim: lower-case letters, digits and single hyphens between them. */
public record Slug(String value) {

    public static final int MAX_LENGTH = 63;
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Pattern SHAPE = Pattern.compile(PATTERN);

    public Slug {
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not a slug: lower-case letters, digits and hyphens, at most " + MAX_LENGTH);
        }
    }
}
