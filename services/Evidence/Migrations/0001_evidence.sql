-- What both services keep: the register of sources, and the claims of all record kinds.
-- Every read is from_revision <= @revision AND until_revision > @revision; an open version ends at 2^63 - 1.
CREATE TABLE sources (
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    terms          TEXT    NOT NULL,
    body           BLOB    NOT NULL,
    PRIMARY KEY (id, from_revision)
) STRICT;
CREATE UNIQUE INDEX sources_open ON sources (id) WHERE until_revision = 9223372036854775807;
CREATE INDEX sources_by_revision ON sources (from_revision);

-- A claim is part of its record; its identity is everything before from_revision.
CREATE TABLE claims (
    record         TEXT    NOT NULL, -- kind/id
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
    body           BLOB    NOT NULL,
    PRIMARY KEY (record, measure, item, side, claimant, part, from_revision)
) STRICT;
CREATE UNIQUE INDEX claims_open ON claims (record, measure, item, side, claimant, part)
    WHERE until_revision = 9223372036854775807;
