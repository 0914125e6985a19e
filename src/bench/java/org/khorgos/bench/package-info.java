/**
 * How fast the service is, beside what Kafka and PostgreSQL allow: the packaged application and a
 * bare loop take turns on one machine, one broker and one database. Nothing here is tested against a
 * limit: the figures are printed and kept under {@code target}.
 */
package org.khorgos.bench;
