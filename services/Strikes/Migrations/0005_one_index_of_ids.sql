-- The newest version is found by the primary key as well, and a second index of ids is a tenth of the file.
DROP INDEX attacks_open;
DROP INDEX damages_open;
DROP INDEX outages_open;
