-- Watch reads the versions of a revision a page at a time, in the order of their ids.
CREATE INDEX sources_by_version ON sources (from_revision, id);
DROP INDEX sources_by_revision;
CREATE INDEX aliases_by_version ON aliases (from_revision, id);
DROP INDEX aliases_by_revision;
