import { z } from 'zod';
import { createChance } from './chance.js';

const MODES = [
  'none',
  'down',
  'throttled',
  'serverError',
  'dropped',
  'slow',
  'partial',
  'dying',
  'lost',
] as const;

/**
 * One switched-on inconvenience. `match` is a part of the path or of the cmdlet's name; `times` is how many calls are
 * hit (absent: until cleared); `share` is the part of the calls that is hit, the same ones for the same `seed`. partial:
 * the first page works and the next fails. dying: PowerShell exits, answering nothing. lost: a cmdlet is carried out and
 * its answer does not arrive.
 */
const Fault = z.strictObject({
  mode: z.enum(MODES),
  retryAfterSeconds: z.number().nonnegative().optional(),
  delayMs: z.int().nonnegative().max(120_000).optional(),
  times: z.int().positive().optional(),
  match: z.string().min(1).optional(),
  share: z.number().min(0).max(1).optional(),
  seed: z.int().nonnegative().optional(),
});
export type Fault = z.output<typeof Fault>;

const FaultOrFaults = z.union([Fault, z.array(Fault).max(20)]);

/** One fault for a part, or several at once, of which the first that hits a call counts. */
export const FaultsInput = z.strictObject({
  graph: FaultOrFaults.optional(),
  teamsPowerShell: FaultOrFaults.optional(),
  connector: FaultOrFaults.optional(),
});

type Part = keyof typeof FaultsInput.shape;
const PARTS = ['graph', 'teamsPowerShell', 'connector'] as const satisfies readonly Part[];

/** For each part its fault; the first where there are several. */
export type Faults = Readonly<Record<Part, Fault>>;

/** What is broken on purpose at the moment. */
export interface FaultSwitch {
  readonly current: Faults;
  /** Every fault of every part. */
  readonly all: Readonly<Record<Part, readonly Fault[]>>;
  set(faults: z.output<typeof FaultsInput>): void;
  clear(): void;
  /** The fault that hits this call, counted down; undefined where the call goes well. `concerns` leaves faults out. */
  hit(part: Part, call: string, concerns?: (fault: Fault) => boolean): Fault | undefined;
}

export function createFaultSwitch(): FaultSwitch {
  const switched: Record<Part, Switched[]> = { graph: [], teamsPowerShell: [], connector: [] };
  return {
    get current() {
      return perPart((part) => switched[part][0]?.fault ?? NONE);
    },
    get all() {
      return perPart((part) => switched[part].map(({ fault }) => fault));
    },
    set: (faults) => {
      for (const part of PARTS) {
        const wanted = faults[part];
        if (wanted !== undefined) switched[part] = [wanted].flat().flatMap(switchedOn);
      }
    },
    clear: () => {
      for (const part of PARTS) switched[part] = [];
    },
    hit: (part, call, concerns = () => true) => {
      const hitting = switched[part].find(({ fault, chance }) => {
        return concerns(fault) && names(fault, call) && chance() < (fault.share ?? 1);
      });
      if (hitting === undefined) return undefined;
      const { fault } = hitting;
      if (fault.times !== undefined) hitting.fault = { ...fault, times: fault.times - 1 };
      if (fault.times === 1) switched[part] = switched[part].filter((each) => each !== hitting);
      return fault;
    },
  };
}

const NONE: Fault = { mode: 'none' };

interface Switched {
  fault: Fault;
  readonly chance: () => number;
}

function switchedOn(fault: Fault): readonly Switched[] {
  return fault.mode === 'none' ? [] : [{ fault, chance: createChance(fault.seed ?? 1) }];
}

function names({ match }: Fault, call: string): boolean {
  return match === undefined || call.toLowerCase().includes(match.toLowerCase());
}

function perPart<T>(of: (part: Part) => T): Readonly<Record<Part, T>> {
  return { graph: of('graph'), teamsPowerShell: of('teamsPowerShell'), connector: of('connector') };
}
