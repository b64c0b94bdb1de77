#!/bin/sh
# Makes a folder of empty but sized files to try disk-atlas with: sparse, so it costs no space.
set -eu
sized() {
  mkdir -p "$(dirname "studio/$1")"
  truncate -s "$2" "studio/$1"
}
sized "film/harbour-final.mov" 4200M
sized "film/harbour-rough.mov" 2600M
sized "film/interview-ines.mov" 1750M
sized "film/proxies/day-1.mp4" 610M
sized "film/proxies/day-2.mp4" 540M
sized "photos/2026/raw.tar" 1900M
sized "photos/2025/raw.tar" 1100M
sized "photos/previews.db" 320M
sized "models/whisper-large.bin" 2100M
sized "models/depth-small.bin" 480M
sized "music/stems/score.flac" 760M
sized "music/mixdown.wav" 410M
sized "backup/mail-2026.mbox" 940M
sized "backup/mail-2025.mbox" 700M
sized "code/target/debug.bin" 830M
sized "code/node_modules.tar" 390M
sized "notes/vault.sqlite" 95M
sized "notes/todo.md" 12K
