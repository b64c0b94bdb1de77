#!/usr/bin/env node
import "../dist/hecate.mjs";
