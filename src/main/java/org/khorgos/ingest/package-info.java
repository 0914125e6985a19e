/**
 * Kafka in, Kafka out: the consumer's batches, the transaction that holds events, dead letters and
 * offsets, its guard, and {@link org.khorgos.ingest.Ingestion}, the one screen that strings the
 * data flow together. Nothing outside this package sees a Kafka record on its way through.
 */
package org.khorgos.ingest;
