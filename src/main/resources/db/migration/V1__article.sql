-- One row an article: the present revision. Rows are written by one statement only (store.ArticleUpsert).
CREATE TABLE article (
    id               uuid             PRIMARY KEY,
    url              text,
    external_id      text,
    source           text,
    language         text             NOT NULL,
    title            text             NOT NULL,
    body             text             NOT NULL,
    published_at     timestamptz,
    content_hash     text             NOT NULL,
    revision         integer          NOT NULL DEFAULT 1,
    relevance        double precision NOT NULL,
    relevant         boolean          NOT NULL,
    pairs            text[]           NOT NULL,
    topics           text[]           NOT NULL,
    tagging          jsonb            NOT NULL,
    ruleset          text             NOT NULL,
    story_id         uuid,
    fingerprint      bigint,
    origin_topic     text             NOT NULL,
    origin_partition integer          NOT NULL,
    origin_offset    bigint           NOT NULL,
    ingested_at      timestamptz      NOT NULL DEFAULT now(),
    updated_at       timestamptz      NOT NULL DEFAULT now()
);

CREATE INDEX article_pairs ON article USING gin (pairs);
CREATE INDEX article_topics ON article USING gin (topics);

-- Keyset pagination, newest first. Articles without a date come after all others.
CREATE INDEX article_published ON article (published_at DESC NULLS LAST, id DESC);

-- A tsvector holds 1 MB at most and a body 1,000,000 characters: so only the start of the text is
-- indexed. 'simple', because PostgreSQL stems few of the languages read here.
CREATE INDEX article_text ON article USING gin (to_tsvector('simple', title || ' ' || left(body, 50000)));
