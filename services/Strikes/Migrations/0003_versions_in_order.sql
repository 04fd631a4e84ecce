-- Watch reads the versions of a revision a page at a time, in the order of their ids.
CREATE INDEX attacks_by_version ON attacks (from_revision, id);
DROP INDEX attacks_by_revision;
CREATE INDEX damages_by_version ON damages (from_revision, id);
DROP INDEX damages_by_revision;
CREATE INDEX outages_by_version ON outages (from_revision, id);
DROP INDEX outages_by_revision;
