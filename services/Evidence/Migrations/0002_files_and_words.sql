-- The row of a file that a record was made of, as it stood there: one version per record and revision.
CREATE TABLE raw_rows (
    record         TEXT    NOT NULL, -- kind/id
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    format         TEXT    NOT NULL,
    row_key        TEXT    NOT NULL, -- by which the next file's row is found to be the same
    row_group      TEXT    NOT NULL, -- within which a row whose key has changed may be found again
    fingerprint    BLOB    NOT NULL, -- SHA-256 of what the row says, for a quick "unchanged"
    header         TEXT    NOT NULL, -- the file's first line
    line           INTEGER NOT NULL,
    text           TEXT    NOT NULL,
    PRIMARY KEY (record, from_revision)
) STRICT;
CREATE UNIQUE INDEX raw_rows_open ON raw_rows (record) WHERE until_revision = 9223372036854775807;
CREATE INDEX raw_rows_by_format ON raw_rows (format, record);

-- Words of records that no register knows.
CREATE TABLE unresolved_words (
    record          TEXT    NOT NULL, -- kind/id
    unresolved_kind INTEGER NOT NULL,
    words           TEXT    NOT NULL,
    from_revision   INTEGER NOT NULL,
    until_revision  INTEGER NOT NULL,
    PRIMARY KEY (record, unresolved_kind, words, from_revision)
) STRICT;
CREATE UNIQUE INDEX unresolved_words_open ON unresolved_words (record, unresolved_kind, words)
    WHERE until_revision = 9223372036854775807;
