import { config } from "zod";

// Whatever checks shapes in a browser imports this before anything that makes one: Zod tries to compile a schema as soon
// as it is made, which the pages' policy forbids and reports.
config({ jitless: true });
