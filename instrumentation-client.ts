import { config } from "zod/v4/core";

// Before any shape is made on any page: Zod tries to compile each as it is made, which the pages' policy forbids and reports.
config({ jitless: true });
