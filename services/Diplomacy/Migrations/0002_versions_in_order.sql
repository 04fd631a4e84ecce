-- Watch reads the versions of a revision a page at a time, in the order of their ids.
CREATE INDEX negotiations_by_version ON negotiations (from_revision, id);
DROP INDEX negotiations_by_revision;
CREATE INDEX agreements_by_version ON agreements (from_revision, id);
DROP INDEX agreements_by_revision;
CREATE INDEX statements_by_version ON statements (from_revision, id);
DROP INDEX statements_by_revision;
CREATE INDEX exchanges_by_version ON exchanges (from_revision, id);
DROP INDEX exchanges_by_revision;
