/**
 * Article in, tagging out: names and cues are found, sentences judged, pairs, topics and money read
 * off the statements that link the two sides. Pure functions over a ruleset: no I/O, no clock, no
 * state.
 */
package org.khorgos.tag;
