-- Claims have the number of their record in place of its name, which is most of what they would take; and one tree in place of a table with
-- two indexes that both repeat what they are known by.
CREATE TABLE record_numbers (
    record TEXT    NOT NULL PRIMARY KEY, -- kind/id
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO record_numbers (record, number)
SELECT record, row_number() OVER (ORDER BY min(from_revision), record) FROM claims GROUP BY record;

-- Has its one row; numbers are never given twice, whatever becomes of a record's claims.
CREATE TABLE record_number_sequence (
    once INTEGER PRIMARY KEY CHECK (once = 1),
    last INTEGER NOT NULL
) STRICT;
INSERT INTO record_number_sequence (once, last) SELECT 1, count(*) FROM record_numbers;

CREATE TABLE numbered_claims (
    record         INTEGER NOT NULL, -- number
    measure        INTEGER NOT NULL,
    item           TEXT    NOT NULL,
    side           TEXT    NOT NULL,
    claimant       TEXT    NOT NULL,
    part           TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    lower          INTEGER,
    upper          INTEGER,
    disclosure     INTEGER NOT NULL,
    body           BLOB    NOT NULL, -- the rest; of claims from before this migration all of it
    PRIMARY KEY (record, measure, item, side, claimant, part, from_revision)
) STRICT, WITHOUT ROWID;
INSERT INTO numbered_claims
SELECT number, measure, item, side, claimant, part, from_revision, until_revision, lower, upper, disclosure, body
FROM claims JOIN record_numbers USING (record) ORDER BY number, measure, item, side, claimant, part, from_revision;
DROP TABLE claims;
ALTER TABLE numbered_claims RENAME TO claims;

-- The newest version is found by the primary key, whose last versions are few.
DROP INDEX raw_rows_open;
DROP INDEX unresolved_words_open;
