package org.khorgos.article;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sum of money said of a relation.
 *
 * @param value in units of the currency: 31000000000, not 31 billion
 * @param currency ISO 4217
 * @param text the sum as the article writes it
 * @param about the pairs it is said of
 * @param kind {@code trade}, {@code loan}, {@code investment}, {@code aid}, {@code price} or {@code
 *     other}
 */
public record Amount(
    BigDecimal value,
    String currency,
    String text,
    List<Pair.Code> about,
    String kind,
    Evidence evidence) {}
