-- What records are found by beside time: words such as region:UA51, each of them stored once for a kind of record, and for each version of
-- a record one row per word. They stood in a column of the record, between blanks, that had to be read of every record in question.
CREATE TABLE terms (
    number INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL, -- the table of the record
    term   TEXT NOT NULL,
    UNIQUE (kind, term)
) STRICT;

-- In the order in which records are listed but for those of one hour. The hour stands for ends_at because it takes three bytes and not
-- eight, in a row of some twelve. A version that is not there was written twice by one transaction, and is found by nobody.
CREATE TABLE record_terms (
    term    INTEGER NOT NULL, -- terms.number
    hour    INTEGER NOT NULL, -- ends_at / 3600000000; 0 where the kind has no window
    version INTEGER NOT NULL,
    PRIMARY KEY (term, hour, version)
) STRICT, WITHOUT ROWID;

-- The tables are made anew, for their rows need a number that lasts: a rowid without a name may change when the file is rewritten. An index of
-- open versions alone is left out, since the one of all finds them as well. Indexes go first, so that what follows is written in their place.
DROP INDEX sources_open;
DROP INDEX sources_by_version;
INSERT INTO terms (kind, term)
SELECT DISTINCT 'sources', word.value
FROM sources, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
WHERE word.value <> ''
ORDER BY 2;
INSERT INTO record_terms (term, hour, version)
SELECT number, 0, sources.rowid
FROM sources, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
JOIN terms AS known ON known.kind = 'sources' AND known.term = word.value;

CREATE TABLE new_sources (
    version        INTEGER PRIMARY KEY, -- by which record_terms names it
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    body           BLOB    NOT NULL,
    UNIQUE (id, from_revision)
) STRICT;
INSERT INTO new_sources (version, id, from_revision, until_revision, withdrawn, body)
SELECT rowid, id, from_revision, until_revision, withdrawn, body FROM sources;
DROP TABLE sources;
ALTER TABLE new_sources RENAME TO sources;
CREATE INDEX sources_by_version ON sources (from_revision, id);

DROP INDEX aliases_open;
DROP INDEX aliases_by_version;
INSERT INTO terms (kind, term)
SELECT DISTINCT 'aliases', word.value
FROM aliases, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
WHERE word.value <> ''
ORDER BY 2;
INSERT INTO record_terms (term, hour, version)
SELECT number, 0, aliases.rowid
FROM aliases, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
JOIN terms AS known ON known.kind = 'aliases' AND known.term = word.value;

CREATE TABLE new_aliases (
    version        INTEGER PRIMARY KEY,
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    body           BLOB    NOT NULL,
    UNIQUE (id, from_revision)
) STRICT;
INSERT INTO new_aliases (version, id, from_revision, until_revision, withdrawn, body)
SELECT rowid, id, from_revision, until_revision, withdrawn, body FROM aliases;
DROP TABLE aliases;
ALTER TABLE new_aliases RENAME TO aliases;
CREATE INDEX aliases_by_version ON aliases (from_revision, id);
