-- Which revisions wrote of a day: a version whose window ends on it, or the end of one. Whatever is computed from a day's records is
-- the same from one such revision to the next. Filled, for what is on file, by the migrations of the kinds with a window.
CREATE TABLE touched_days (
    day      INTEGER NOT NULL, -- of ends_at, counted from 1970-01-01; -1 for records without a window
    revision INTEGER NOT NULL,
    PRIMARY KEY (day, revision)
) STRICT, WITHOUT ROWID;

INSERT OR IGNORE INTO touched_days SELECT -1, from_revision FROM sources;
INSERT OR IGNORE INTO touched_days SELECT -1, from_revision FROM aliases;
