-- Terms move to the index of the evidence migration; see there.
DROP INDEX attacks_open;
DROP INDEX attacks_by_end;
DROP INDEX attacks_by_version;
DROP INDEX attacks_long;
INSERT INTO terms (kind, term)
SELECT DISTINCT 'attacks', word.value
FROM attacks, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
WHERE word.value <> ''
ORDER BY 2;
INSERT INTO record_terms (term, hour, version)
SELECT number, ends_at / 3600000000, attacks.rowid
FROM attacks, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
JOIN terms AS known ON known.kind = 'attacks' AND known.term = word.value;

CREATE TABLE new_attacks (
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
INSERT INTO new_attacks (version, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body)
SELECT rowid, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body FROM attacks;
DROP TABLE attacks;
ALTER TABLE new_attacks RENAME TO attacks;
CREATE INDEX attacks_by_end ON attacks (ends_at);
CREATE INDEX attacks_by_version ON attacks (from_revision, id);
CREATE INDEX attacks_long ON attacks (ends_at) WHERE ends_at - starts_at > 259200000000;

DROP INDEX damages_open;
DROP INDEX damages_by_end;
DROP INDEX damages_by_version;
INSERT INTO terms (kind, term)
SELECT DISTINCT 'damages', word.value
FROM damages, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
WHERE word.value <> ''
ORDER BY 2;
INSERT INTO record_terms (term, hour, version)
SELECT number, ends_at / 3600000000, damages.rowid
FROM damages, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
JOIN terms AS known ON known.kind = 'damages' AND known.term = word.value;

CREATE TABLE new_damages (
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
INSERT INTO new_damages (version, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body)
SELECT rowid, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body FROM damages;
DROP TABLE damages;
ALTER TABLE new_damages RENAME TO damages;
CREATE INDEX damages_by_end ON damages (ends_at);
CREATE INDEX damages_by_version ON damages (from_revision, id);

DROP INDEX outages_open;
DROP INDEX outages_by_end;
DROP INDEX outages_by_version;
DROP INDEX outages_long;
INSERT INTO terms (kind, term)
SELECT DISTINCT 'outages', word.value
FROM outages, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
WHERE word.value <> ''
ORDER BY 2;
INSERT INTO record_terms (term, hour, version)
SELECT number, ends_at / 3600000000, outages.rowid
FROM outages, json_each('[' || replace(json_quote(trim(terms)), ' ', '","') || ']') AS word
JOIN terms AS known ON known.kind = 'outages' AND known.term = word.value;

CREATE TABLE new_outages (
    version        INTEGER PRIMARY KEY,
    id             TEXT    NOT NULL,
    from_revision  INTEGER NOT NULL,
    until_revision INTEGER NOT NULL,
    withdrawn      INTEGER NOT NULL,
    starts_at      INTEGER NOT NULL,
    ends_at        INTEGER NOT NULL, -- where nobody reported an end: when it was last confirmed
    date_only      INTEGER NOT NULL,
    body           BLOB    NOT NULL,
    UNIQUE (id, from_revision)
) STRICT;
INSERT INTO new_outages (version, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body)
SELECT rowid, id, from_revision, until_revision, withdrawn, starts_at, ends_at, date_only, body FROM outages;
DROP TABLE outages;
ALTER TABLE new_outages RENAME TO outages;
CREATE INDEX outages_by_end ON outages (ends_at);
CREATE INDEX outages_by_version ON outages (from_revision, id);
CREATE INDEX outages_long ON outages (ends_at) WHERE ends_at - starts_at > 259200000000;
