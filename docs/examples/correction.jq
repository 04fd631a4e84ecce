# One record as it should be: the number of drones that the Air Force says it brought down, with what supports the correction.
select(.id == "mad.2026-02-06T19:00_2026-02-07T10:30.shahed-136-131.2745a34b0ab2")
| (.claims[] | select(.measure == "intercepted")) |= (
    .quantity = {"lower": 383, "upper": 383, "disclosure": "reported"}
    | .citations += [{"source": "ua-air-force", "title": "The post as corrected at noon"}])
