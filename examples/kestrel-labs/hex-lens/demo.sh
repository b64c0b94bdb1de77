#!/bin/sh
# Makes a small PNG-like file, the same on every run, to try hex-lens with.
set -eu
{
  printf '\211PNG\r\n\032\n\000\000\000\rIHDR\000\000\002\200\000\000\001\340\010\006\000\000\000'
  printf '\065\321\334\344\000\000\000\071tEXtComment\000Two torches and a key, drawn at the crossroads of 2026.'
  printf '\377\001\302\253\000\000\100\000IDAT'
  awk 'BEGIN { seed = 3; for (n = 0; n < 14000; n++) { seed = (seed * 75 + 74) % 65537; printf "%c", 33 + seed % 90 } }'
  head -c 6000 /dev/zero
  seq -f 'layer %05g: opacity 0.85, blend screen' 1 160
  awk 'BEGIN { seed = 9; for (n = 0; n < 9000; n++) { seed = (seed * 75 + 74) % 65537; printf "%c", 33 + seed % 90 } }'
  printf '\000\000\000\000IEND\256B\140\202'
} > torch.png
