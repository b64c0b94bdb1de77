#!/bin/sh
# Makes a folder that looks like a small server's /proc, to try port-watch --proc with.
set -eu
mkdir -p proc/net
head='  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode'
for kind in tcp tcp6 udp udp6; do echo "$head" > "proc/net/$kind"; done

# listen KIND ADDRESS PORT STATE PID PROGRAM: the process, its open socket and its line in the table.
listen() {
  mkdir -p "proc/$5/fd"
  echo "$6" > "proc/$5/comm"
  ln -sf "socket:[$3$5]" "proc/$5/fd/$3"
  rest=$(echo "$2" | sed 's/./0/g')
  printf '   0: %s:%04X %s:0000 %s 00000000:00000000 00:00000000 00000000     0        0 %s 1\n' \
    "$2" "$3" "$rest" "$4" "$3$5" >> "proc/net/$1"
}
any6=00000000000000000000000000000000
local6=00000000000000000000000001000000
listen tcp 00000000 22 0A 612 sshd
listen tcp6 $any6 22 0A 612 sshd
listen tcp 3500007F 53 0A 540 systemd-resolve
listen udp 3500007F 53 07 540 systemd-resolve
listen tcp 00000000 80 0A 1204 caddy
listen tcp 00000000 443 0A 1204 caddy
listen tcp 0100007F 3000 0A 2290 node
listen tcp 0100007F 5432 0A 988 postgres
listen tcp6 $local6 5432 0A 988 postgres
listen udp 00000000 5353 07 701 avahi-daemon
listen tcp 0100007F 6379 0A 1011 redis-server
listen tcp 00000000 8080 0A 4417 python3
listen tcp 0A01A8C0 9090 0A 1350 prometheus
listen tcp 0100007F 9100 0A 1377 node_exporter
listen tcp 0100007F 11211 0A 1402 memcached
