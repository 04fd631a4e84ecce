-- The spine: one row per revision. Times are microseconds since 1970-01-01 UTC.
CREATE TABLE commits (
    revision      INTEGER PRIMARY KEY,
    recorded_time INTEGER NOT NULL,
    known_time    INTEGER NOT NULL,
    author        TEXT    NOT NULL,
    request_id    TEXT    UNIQUE,
    request_hash  BLOB,
    note          TEXT    NOT NULL
) STRICT;

-- Answers "the last revision known by T" from one end of the index.
CREATE INDEX commits_by_known_time ON commits (known_time, revision);

INSERT INTO commits (revision, recorded_time, known_time, author, note)
VALUES (0, 0, 0, 'sitrep', 'as shipped');

CREATE TABLE secrets (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE schema_migrations (
    migration_set TEXT    NOT NULL,
    number        INTEGER NOT NULL,
    name          TEXT    NOT NULL,
    sha256        TEXT    NOT NULL,
    applied_time  INTEGER NOT NULL,
    PRIMARY KEY (migration_set, number)
) STRICT, WITHOUT ROWID;

-- Has its one row once revision 0 holds what the program ships.
CREATE TABLE seeded (
    once INTEGER PRIMARY KEY CHECK (once = 1)
) STRICT;
