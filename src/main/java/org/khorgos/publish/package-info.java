/**
 * What leaves Khorgos: the contract of the enriched topic, dead letters, and the names of all
 * headers. Pure functions from values to bytes; who sends them, and in which transaction, is {@code
 * ingest}'s business.
 */
package org.khorgos.publish;
