-- What is on file, for the table of the days that revisions touched.
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, from_revision FROM attacks;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, until_revision FROM attacks WHERE until_revision < 9223372036854775807;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, from_revision FROM damages;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, until_revision FROM damages WHERE until_revision < 9223372036854775807;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, from_revision FROM outages;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, until_revision FROM outages WHERE until_revision < 9223372036854775807;
