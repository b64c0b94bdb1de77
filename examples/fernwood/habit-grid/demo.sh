#!/bin/sh
# Makes a year of three habits, the same on every run, to try habit-grid with.
set -eu
days() {
  awk -v keep="$1" -v seed="$2" 'BEGIN {
    split("31 28 31 30 31 30 31 31 30 31 30 31", length_of, " ")
    for (month = 1; month <= 11; month++)
      for (day = 1; day <= length_of[month] && !(month == 11 && day > 23); day++) {
        seed = (seed * 75 + 74) % 65537
        recent = month == 11 && day > 12
        if (recent || seed % 100 < keep) { printf "%s\"2026-%02d-%02d\"", sep, month, day; sep = "," }
      }
  }'
}
printf '{"read 20 pages":[%s],"run":[%s],"practise the cello":[%s]}\n' \
  "$(days 82 5)" "$(days 47 11)" "$(days 66 23)" > habits.json
