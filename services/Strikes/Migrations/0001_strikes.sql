-- One row per version of a record; see the evidence migration for how versions are read.
CREATE TABLE attacks (
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
CREATE UNIQUE INDEX attacks_open ON attacks (id) WHERE until_revision = 9223372036854775807;
CREATE INDEX attacks_by_end ON attacks (ends_at, id);
CREATE INDEX attacks_by_revision ON attacks (from_revision);

CREATE TABLE damages (
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    starts_at      INTEGER NOT NULL,
    ends_at        INTEGER NOT NULL,
    date_only      INTEGER NOT NULL,
    terms          TEXT    NOT NULL,
    body           BLOB    NOT NULL,
    PRIMARY KEY (id, from_revision)
) STRICT;
CREATE UNIQUE INDEX damages_open ON damages (id) WHERE until_revision = 9223372036854775807;
CREATE INDEX damages_by_end ON damages (ends_at, id);
CREATE INDEX damages_by_revision ON damages (from_revision);
