#!/bin/sh
# Makes a year of invoices, the same on every run, to try csv-ledger with.
set -eu
awk 'BEGIN {
  split("Harbour Tea,Lindqvist & Sons,Orchard Print,Northline Rail,Petra Ceramics,Quay Robotics,Salt & Ember,Tandem Bikes", client, ",")
  split("EMEA,APAC,AMER", region, ","); split("paid,paid,paid,open,overdue", state, ",")
  print "invoice,date,client,region,hours,amount,status"
  seed = 7
  for (n = 1; n <= 180; n++) {
    seed = (seed * 1103 + 12345) % 65536
    hours = 4 + seed % 77
    day = 1 + int(n * 1.5) % 28
    printf "INV-%04d,2026-%02d-%02d,\"%s\",%s,%d,%.2f,%s\n", 1000 + n, 1 + int((n - 1) / 17), day,
      client[1 + int(seed / 512) % 8], region[1 + int(seed / 64) % 3], hours, hours * (62 + seed % 41), state[1 + int(seed / 32) % 5]
  }
}' > invoices.csv
