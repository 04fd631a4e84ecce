-- The newest version is found by the primary key as well, and a second index of ids is a tenth of the file.
DROP INDEX negotiations_open;
DROP INDEX agreements_open;
DROP INDEX statements_open;
DROP INDEX exchanges_open;
