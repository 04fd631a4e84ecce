-- One row per version of a convoy; see the evidence migration for how versions are read.
CREATE TABLE convoys (
    version        INTEGER PRIMARY KEY, -- by which record_terms names it
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    starts_at      INTEGER NOT NULL, -- microseconds UTC; of a date without a time, as if UTC
    ends_at        INTEGER NOT NULL,
    date_only      INTEGER NOT NULL,
    body           BLOB    NOT NULL,
    UNIQUE (id, from_revision)
) STRICT;
CREATE INDEX convoys_by_end ON convoys (ends_at);
CREATE INDEX convoys_by_version ON convoys (from_revision, id);
