package org.khorgos.embedded;

import java.util.List;

import org.khorgos.article.Header;

/**
 * A record of the sample feed, byte for byte as it is to be sent.
 *
 * @param name unique in the feed
 * @param form how it is written: {@code plain-json}, {@code ninjs-1} to {@code ninjs-3}, {@code
 *     cloudevent-binary}, {@code cloudevent-structured}, {@code html}, {@code dated-text}, {@code
 *     bare-text} or {@code broken}
 * @param key null where the record has none
 */
public record Sample(
    String name, String form, byte[] key, byte[] value, List<Header> headers, Expectation expect) {}
