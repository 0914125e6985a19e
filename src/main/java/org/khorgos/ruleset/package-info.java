/**
 * The rules as data: read, validate, compile, version. Says which words mean what; how they are
 * found in a text and what follows from them is {@code tag}'s business.
 */
package org.khorgos.ruleset;
