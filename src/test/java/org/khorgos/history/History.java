package org.khorgos.history;

import java.util.List;

/**
 * All of one run, read when nothing moves any more.
 *
 * @param committed the events a read_committed subscriber sees, partition after partition
 * @param uncommitted the events a read_uncommitted subscriber sees, those of aborted transactions
 *     among them
 * @param batch the most records the service takes at once: of two versions of an article that lie
 *     closer together, the earlier may be superseded and have no event
 */
public record History(
    List<Input> inputs,
    List<Event> committed,
    List<Event> uncommitted,
    List<Letter> letters,
    List<Row> rows,
    int batch) {}
