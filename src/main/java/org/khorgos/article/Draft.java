package org.khorgos.article;

/**
 * An article as its sender wrote it: the fields found, not yet cleaned. Any of them may be null or
 * blank; {@code normalise} decides whether it can be used.
 *
 * @param html whether title and body are HTML: true or false where the format says so, null where
 *     it has to be judged by looking
 * @param externalId the sender's own identifier of the article
 * @param language the language the sender declares, in whatever spelling
 * @param published the date the sender gives, in whatever spelling
 */
public record Draft(
    String title,
    String body,
    Boolean html,
    String url,
    String externalId,
    String source,
    String language,
    String published) {}
