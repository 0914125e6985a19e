/**
 * Measures a tagger on labelled articles: reads the gold format, counts right and wrong, prints the
 * figures. Knows no rules; the labels it compares with are defined by whoever labelled the file.
 */
package org.khorgos.evaluate;
