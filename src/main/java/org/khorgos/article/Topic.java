package org.khorgos.article;

import java.util.List;

/**
 * What the statements on the relation are about.
 *
 * @param code one of the seventeen of the ruleset, such as {@code energy}
 * @param label the English label
 * @param mediaTopic the IPTC Media Topic it maps to ({@code medtop:…}), or null
 */
public record Topic(
    String code, String label, String mediaTopic, double score, List<Evidence> evidence) {}
