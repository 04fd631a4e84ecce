-- Words that were taken out of records for good, never the words themselves: only by what they are found again when
-- somebody writes them anew. Author, reason and times stand with the commit.
CREATE TABLE redactions (
    revision  INTEGER PRIMARY KEY,
    record    TEXT    NOT NULL, -- kind/id
    length    INTEGER NOT NULL, -- of the words, in UTF-16 units
    sum       INTEGER NOT NULL, -- a keyed rolling sum over them: where it differs, the words do not stand
    hash      BLOB    NOT NULL, -- a keyed hash of record and words: where it is equal, they do
    mark      TEXT    NOT NULL, -- what stands in their place
    places    INTEGER NOT NULL,
    versions  INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX redactions_by_record ON redactions (record, hash);
