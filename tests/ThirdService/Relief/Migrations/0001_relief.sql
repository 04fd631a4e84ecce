-- One row per version of a convoy; see the evidence migration for how versions are read.
CREATE TABLE convoys (
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    starts_at      INTEGER NOT NULL, -- microseconds UTC; of a date without a time, as if UTC
    ends_at        INTEGER NOT NULL,
    date_only      INTEGER NOT NULL,
    terms          TEXT    NOT NULL,
    body           BLOB    NOT NULL,
    PRIMARY KEY (id, from_revision)
) STRICT;
CREATE UNIQUE INDEX convoys_open ON convoys (id) WHERE until_revision = 9223372036854775807;
CREATE INDEX convoys_by_end ON convoys (ends_at, id);
CREATE INDEX convoys_by_revision ON convoys (from_revision);
