#!/usr/bin/env bash
# Compares what two builds say of the real datasets: loads them by the first, copies its databases for the second, and asks both the same.
# Usage: compare-builds.sh OLD NEW   two checkouts, each after `dotnet build -c Release`; SITREP_TEST_DATA names the datasets.
# Prints each member of a report or series that differs, how often, and one example; the last line counts. Needs curl and jq.
set -euo pipefail

readonly OLD=$1 NEW=$2 DATA=${SITREP_TEST_DATA:?names no folder of datasets}
readonly FIRST=2022-09-28 DAYS=${SITREP_DAYS:-1349} LENGTHS="2 3 5 7 10 14 21 30 45 60 90 120 180 270 365 500 550 700 730 900 1000 1050 1099"
WORK="$(mktemp -d)"
readonly WORK
pids=()
finish() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait
    rm -rf "$WORK"
}
trap finish EXIT

# Starts a build on a folder of data; its address is on the line that it says when it is ready.
start() {
    "$1/artifacts/bin/Host/release/Sitrep.Host" --data "$2" --port 0 >"$2.log" 2>&1 &
    pids+=($!)
    until grep -q 'ready gateway=' "$2.log"; do
        kill -0 "${pids[-1]}" || { cat "$2.log" >&2; exit 1; }
        sleep 0.2
    done
    address="$(sed -n 's/.*ready gateway=\(http:[^ ]*\).*/\1/p' "$2.log" | head -1)"
}

load() { curl -sS --fail-with-body -X POST --data-binary "@$DATA/$2" "$1/v1/imports/$3?allowGone=true" >/dev/null; }

day() { date -u -d "$FIRST + $1 days" +%F; }

questions() {
    local offset length place=0
    for ((offset = 0; offset < DAYS; offset++)); do echo "/v1/reports/$(day "$offset")?at=$1"; done
    local zones=(Europe/Kyiv UTC America/New_York Asia/Tokyo) regions=("" "" "&region=UA51" "&region=UA63")
    for length in $LENGTHS; do
        for offset in 17 331 1207; do
            offset=$((offset % (DAYS - length)))
            echo "/v1/reports?start=$(day "$offset")&end=$(day $((offset + length)))&zone=${zones[place % 4]}${regions[place / 4 % 4]}&at=$1"
            place=$((place + 1))
        done
    done
    for measure in launched intercepted unaccounted; do
        for start in 250 700 1000; do
            echo "/v1/series?measure=$measure&step=day&start=$(day "$start")&end=$(day $((start + 330)))&at=$1"
        done
    done
}

# Which members differ: their paths, without the places in lists.
members() {
    jq -n -r --slurpfile a "$1" --slurpfile b "$2" '
        def leaves: [paths(scalars) as $path | {key: ($path | map(tostring) | join(".")), value: getpath($path)}] | from_entries;
        ($a[0] | leaves) as $a | ($b[0] | leaves) as $b
        | ($a + $b | keys[]) as $key | select($a[$key] != $b[$key])
        | ($key | gsub("\\.[0-9]+(?=\\.|$)"; "[]"))' | sort -u
}

mkdir "$WORK/old"
start "$OLD" "$WORK/old"
load "$address" missile_attacks_daily/missile_attacks_daily.2024-11.csv missile_attacks_daily
load "$address" missile_attacks_daily/missile_attacks_daily.2026-03.csv missile_attacks_daily
load "$address" mod_russia_telegram/mod_russia_clean.until-2025-12.csv mod_russia_posts
load "$address" prisoner_exchanges/prisoner_exchanges_cited.csv prisoner_exchanges
load "$address" pax_agreements/pax_v10_ukraine_subset.csv pax_agreements
kill "${pids[0]}" && wait "${pids[0]}" || true
pids=()
cp -r "$WORK/old" "$WORK/new"
start "$OLD" "$WORK/old"
old=$address
start "$NEW" "$WORK/new"
new=$address
pair="$(curl -sS "$old/v1/reports/2025-11-16" | jq -r .revisions.pair)"

asked=0 different=0
while read -r question; do
    asked=$((asked + 1))
    curl -sS "$old$question" | jq -S 'del(.delivery)' >"$WORK/a" &
    curl -sS "$new$question" | jq -S 'del(.delivery)' >"$WORK/b"
    wait $!
    cmp -s "$WORK/a" "$WORK/b" && continue
    different=$((different + 1))
    members "$WORK/a" "$WORK/b" | while read -r member; do echo "$member	$question"; done >>"$WORK/differences"
done < <(questions "$pair")

if [[ -s "$WORK/differences" ]]; then
    cut -f1 "$WORK/differences" | sort | uniq -c | sort -rn | while read -r count member; do
        echo "$count times $member, as in $(grep -m1 -F "$member	" "$WORK/differences" | cut -f2)"
    done
fi
echo "$asked questions, $different answered differently"
