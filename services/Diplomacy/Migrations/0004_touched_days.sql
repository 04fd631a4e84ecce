-- What is on file, for the table of the days that revisions touched.
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, from_revision FROM negotiations;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, until_revision FROM negotiations WHERE until_revision < 9223372036854775807;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, from_revision FROM agreements;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, until_revision FROM agreements WHERE until_revision < 9223372036854775807;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, from_revision FROM statements;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, until_revision FROM statements WHERE until_revision < 9223372036854775807;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, from_revision FROM exchanges;
INSERT OR IGNORE INTO touched_days SELECT ends_at / 86400000000, until_revision FROM exchanges WHERE until_revision < 9223372036854775807;
