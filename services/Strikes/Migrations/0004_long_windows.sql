-- What reaches beyond the end of a period is looked for among windows that end soon after it, and among the few that last
-- longer than three days.
CREATE INDEX attacks_long ON attacks (ends_at) WHERE ends_at - starts_at > 259200000000;
CREATE INDEX outages_long ON outages (ends_at) WHERE ends_at - starts_at > 259200000000;
