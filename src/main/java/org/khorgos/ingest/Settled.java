package org.khorgos.ingest;

import java.util.List;

import org.khorgos.article.Outcome;
import org.khorgos.publish.Outgoing;
import org.khorgos.store.Stored;

/** A batch after the database: every record's fate, and what is to be sent. */
record Settled(
    List<Stored> stored,
    List<Outcome.Irrelevant> irrelevant,
    List<Outcome.Rejected> rejected,
    List<Outgoing> outgoing) {}
