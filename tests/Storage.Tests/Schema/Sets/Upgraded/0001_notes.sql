CREATE TABLE notes (
    name           TEXT    NOT NULL,
    part           INTEGER NOT NULL,
    body           TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL REFERENCES commits (revision),
    until_revision INTEGER NOT NULL,
    PRIMARY KEY (name, part, from_revision)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX notes_open ON notes (name, part) WHERE until_revision = 9223372036854775807;
