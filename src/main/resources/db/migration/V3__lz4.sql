-- PostgreSQL's own compression takes half of the time a row takes to be written (docs/performance.md).
-- lz4 is there from version 14 on, where the server was built with it; rows stored before keep theirs.
DO $$
BEGIN
  IF EXISTS (
    SELECT FROM pg_settings
    WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)
  ) THEN
    -- EXECUTE: an older server would refuse to read it.
    EXECUTE 'ALTER TABLE article'
      || ' ALTER COLUMN body SET COMPRESSION lz4, ALTER COLUMN tagging SET COMPRESSION lz4';
  END IF;
END
$$;
