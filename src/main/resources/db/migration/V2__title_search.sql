-- Searching whole bodies cost the ingest ten times what writing them does (docs/performance.md), and
-- no query of the service asks for it. Titles cost next to nothing.
DROP INDEX article_text;
CREATE INDEX article_title ON article USING gin (to_tsvector('simple', title));
