#!/usr/bin/env node
/** Makes the programs that the server runs in processes of their own. `npm run build` does it, and `npm start` if needed. */
import { buildProgram } from './load-program.mjs';
import { programs } from './prepare.mjs';

for (const program of programs) await buildProgram(program);
