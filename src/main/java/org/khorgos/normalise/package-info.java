/**
 * Draft to {@link org.khorgos.article.Article}: HTML to text, Unicode, canonical address, date,
 * identity and language. What leaves here is the text all offsets refer to; nobody may change it
 * later. Plain Java; neither Kafka nor the container may be imported.
 */
package org.khorgos.normalise;
