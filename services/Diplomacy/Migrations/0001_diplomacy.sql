-- One row per version of a record; see the evidence migration for how versions are read.
CREATE TABLE negotiations (
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
CREATE UNIQUE INDEX negotiations_open ON negotiations (id) WHERE until_revision = 9223372036854775807;
CREATE INDEX negotiations_by_end ON negotiations (ends_at, id);
CREATE INDEX negotiations_by_revision ON negotiations (from_revision);

CREATE TABLE agreements (
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
CREATE UNIQUE INDEX agreements_open ON agreements (id) WHERE until_revision = 9223372036854775807;
CREATE INDEX agreements_by_end ON agreements (ends_at, id);
CREATE INDEX agreements_by_revision ON agreements (from_revision);

CREATE TABLE statements (
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
CREATE UNIQUE INDEX statements_open ON statements (id) WHERE until_revision = 9223372036854775807;
CREATE INDEX statements_by_end ON statements (ends_at, id);
CREATE INDEX statements_by_revision ON statements (from_revision);

CREATE TABLE exchanges (
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
CREATE UNIQUE INDEX exchanges_open ON exchanges (id) WHERE until_revision = 9223372036854775807;
CREATE INDEX exchanges_by_end ON exchanges (ends_at, id);
CREATE INDEX exchanges_by_revision ON exchanges (from_revision);
