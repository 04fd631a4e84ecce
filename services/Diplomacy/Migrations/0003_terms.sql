-- Terms move to the index of the evidence migration; see there.
DROP INDEX negotiations_open;
DROP INDEX negotiations_by_end;
DROP INDEX negotiations_by_version;
INSERT INTO terms (kind, term)
SELECT DISTINCT 'negotiations', word.value
FROM negotiations, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
WHERE word.value <> ''
ORDER BY 2;
INSERT INTO record_terms (term, hour, version)
SELECT number, ends_at / 3600000000, negotiations.rowid
FROM negotiations, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
JOIN terms AS known ON known.kind = 'negotiations' AND known.term = word.value;

CREATE TABLE new_negotiations (
    version        INTEGER PRIMARY KEY, -- by which record_terms names it
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    starts_at      INTEGER NOT NULL, -- microseconds UTC; of a date without a time, as if UTC
    ends_at        INTEGER NOT NULL,
    date_only      INTEGER NOT NULL,
    body           BLOB    NOT NULL,
    UNIQUE (id, from_revision)
) STRICT;
INSERT INTO new_negotiations (version, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body)
SELECT rowid, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body FROM negotiations;
DROP TABLE negotiations;
ALTER TABLE new_negotiations RENAME TO negotiations;
CREATE INDEX negotiations_by_end ON negotiations (ends_at);
CREATE INDEX negotiations_by_version ON negotiations (from_revision, id);

DROP INDEX agreements_open;
DROP INDEX agreements_by_end;
DROP INDEX agreements_by_version;
INSERT INTO terms (kind, term)
SELECT DISTINCT 'agreements', word.value
FROM agreements, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
WHERE word.value <> ''
ORDER BY 2;
INSERT INTO record_terms (term, hour, version)
SELECT number, ends_at / 3600000000, agreements.rowid
FROM agreements, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
JOIN terms AS known ON known.kind = 'agreements' AND known.term = word.value;

CREATE TABLE new_agreements (
    version        INTEGER PRIMARY KEY,
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    starts_at      INTEGER NOT NULL,
    ends_at        INTEGER NOT NULL,
    date_only      INTEGER NOT NULL,
    body           BLOB    NOT NULL,
    UNIQUE (id, from_revision)
) STRICT;
INSERT INTO new_agreements (version, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body)
SELECT rowid, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body FROM agreements;
DROP TABLE agreements;
ALTER TABLE new_agreements RENAME TO agreements;
CREATE INDEX agreements_by_end ON agreements (ends_at);
CREATE INDEX agreements_by_version ON agreements (from_revision, id);

DROP INDEX statements_open;
DROP INDEX statements_by_end;
DROP INDEX statements_by_version;
INSERT INTO terms (kind, term)
SELECT DISTINCT 'statements', word.value
FROM statements, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
WHERE word.value <> ''
ORDER BY 2;
INSERT INTO record_terms (term, hour, version)
SELECT number, ends_at / 3600000000, statements.rowid
FROM statements, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
JOIN terms AS known ON known.kind = 'statements' AND known.term = word.value;

CREATE TABLE new_statements (
    version        INTEGER PRIMARY KEY,
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    starts_at      INTEGER NOT NULL,
    ends_at        INTEGER NOT NULL,
    date_only      INTEGER NOT NULL,
    body           BLOB    NOT NULL,
    UNIQUE (id, from_revision)
) STRICT;
INSERT INTO new_statements (version, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body)
SELECT rowid, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body FROM statements;
DROP TABLE statements;
ALTER TABLE new_statements RENAME TO statements;
CREATE INDEX statements_by_end ON statements (ends_at);
CREATE INDEX statements_by_version ON statements (from_revision, id);

DROP INDEX exchanges_open;
DROP INDEX exchanges_by_end;
DROP INDEX exchanges_by_version;
INSERT INTO terms (kind, term)
SELECT DISTINCT 'exchanges', word.value
FROM exchanges, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
WHERE word.value <> ''
ORDER BY 2;
INSERT INTO record_terms (term, hour, version)
SELECT number, ends_at / 3600000000, exchanges.rowid
FROM exchanges, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
JOIN terms AS known ON known.kind = 'exchanges' AND known.term = word.value;

CREATE TABLE new_exchanges (
    version        INTEGER PRIMARY KEY,
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    starts_at      INTEGER NOT NULL,
    ends_at        INTEGER NOT NULL,
    date_only      INTEGER NOT NULL,
    body           BLOB    NOT NULL,
    UNIQUE (id, from_revision)
) STRICT;
INSERT INTO new_exchanges (version, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body)
SELECT rowid, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body FROM exchanges;
DROP TABLE exchanges;
ALTER TABLE new_exchanges RENAME TO exchanges;
CREATE INDEX exchanges_by_end ON exchanges (ends_at);
CREATE INDEX exchanges_by_version ON exchanges (from_revision, id);
