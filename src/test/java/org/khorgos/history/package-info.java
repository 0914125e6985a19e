/**
 * What went in and what came out of one run, and whether every record has exactly one outcome. Pure
 * values and one function: nothing here knows Kafka, a database or which faults there were.
 */
package org.khorgos.history;
