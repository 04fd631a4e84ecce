-- The words that a desk has added to the registers of places and weapons; both services keep all of them.
CREATE TABLE aliases (
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    terms          TEXT    NOT NULL,
    body           BLOB    NOT NULL,
    PRIMARY KEY (id, from_revision)
) STRICT;
CREATE UNIQUE INDEX aliases_open ON aliases (id) WHERE until_revision = 9223372036854775807;
CREATE INDEX aliases_by_revision ON aliases (from_revision);
