-- One row per version of an outage; see the evidence migration for how versions are read.
CREATE TABLE outages (
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    starts_at      INTEGER NOT NULL, -- microseconds UTC; of a date without a time, as if UTC
    ends_at        INTEGER NOT NULL, -- where nobody reported an end: when it was last confirmed
    date_only      INTEGER NOT NULL,
    terms          TEXT    NOT NULL,
    body           BLOB    NOT NULL,
    PRIMARY KEY (id, from_revision)
) STRICT;
CREATE UNIQUE INDEX outages_open ON outages (id) WHERE until_revision = 9223372036854775807;
CREATE INDEX outages_by_end ON outages (ends_at, id);
CREATE INDEX outages_by_revision ON outages (from_revision);
