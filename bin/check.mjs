#!/usr/bin/env node
/** `npm run check`: what can be known without a browser and a server, in well under a minute. */
import { refuseOldNode } from './node-version.mjs';
import { installIfNeeded } from './prepare.mjs';
import { checks, conclude, runTwoAtATime } from './stages.mjs';

refuseOldNode();
installIfNeeded();
conclude(await runTwoAtATime(checks));
