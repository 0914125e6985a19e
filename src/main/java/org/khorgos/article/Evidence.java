package org.khorgos.article;

/**
 * The words that prove a claim.
 *
 * @param start UTF-16 code unit at which {@code exact} begins in the field as published
 * @param end the code unit after its last one
 * @param exact the text between the two
 * @param rule the id of the rule that found it
 */
public record Evidence(Field field, int start, int end, String exact, String rule) {}
