import { monitorEventLoopDelay } from 'node:perf_hooks';
import { serveParent } from './child.js';

/** Does nothing, and tells how long it was kept from it: what shows here is the machine's noise, not the product's. */
const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();

serveParent(
  {},
  {
    stalls: () => {
      const stalls = {
        p99Ms: delays.percentile(99) / 1e6,
        p999Ms: delays.percentile(99.9) / 1e6,
        maxMs: delays.max / 1e6,
      };
      delays.reset();
      return stalls;
    },
  },
);
