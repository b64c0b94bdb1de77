#!/bin/sh
# Makes a small document to try json-loom with.
set -eu
cat > harbour.json <<'JSON'
{
  "harbour": "Kestrel Point",
  "position": { "lat": 57.7089, "lon": 11.9746, "tide": { "station": "K-14", "range m": 1.2, "rising": true } },
  "berths": [
    { "id": "A1", "vessel": "Nightjar", "length": 11.4, "crew": ["Ines", "Tomasz"], "shore power": true, "leaves": null },
    { "id": "A2", "vessel": "Grey Heron", "length": 23.8, "crew": ["Aiko", "Ruth", "Sefa"], "shore power": false, "leaves": "2026-11-24T06:30Z" },
    { "id": "B1", "vessel": "Ember", "length": 8.1, "crew": ["Noor"], "shore power": true, "leaves": null }
  ],
  "tariff": { "currency": "SEK", "per metre": 42.5, "electricity": { "per kWh": 2.9, "metered": true } },
  "notices": ["North channel buoy 7 unlit", "Crane closed on Sundays"],
  "radio": { "channel": 12, "backup": 71, "callsign": "KESTREL HARBOUR" },
  "open": true
}
JSON
