/**
 * Bytes to {@link org.khorgos.article.Draft}, or the reason why not: CloudEvents, ninjs, plain
 * JSON, text. What the sender wrote is found here and never changed: cleaning belongs to {@code
 * normalise}. Plain Java; neither Kafka nor the container may be imported.
 */
package org.khorgos.decode;
