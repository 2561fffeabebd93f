import { z } from 'zod';

const MODES = ['none', 'down', 'throttled', 'serverError', 'dropped', 'slow', 'partial', 'dying'] as const;

/**
 * One switched-on inconvenience. `match` is a part of the path or of the cmdlet's name; `times` is how many calls are
 * hit (absent: until cleared). partial: the first page works and the next fails. dying: PowerShell exits, answering nothing.
 */
const Fault = z.strictObject({
  mode: z.enum(MODES),
  retryAfterSeconds: z.number().nonnegative().optional(),
  delayMs: z.int().nonnegative().max(120_000).optional(),
  times: z.int().positive().optional(),
  match: z.string().min(1).optional(),
});
export type Fault = z.output<typeof Fault>;

export const FaultsInput = z.strictObject({
  graph: Fault.optional(),
  teamsPowerShell: Fault.optional(),
  connector: Fault.optional(),
});
export interface Faults {
  readonly graph: Fault;
  readonly teamsPowerShell: Fault;
  readonly connector: Fault;
}

/** What is broken on purpose at the moment. */
export interface FaultSwitch {
  readonly current: Faults;
  set(faults: z.output<typeof FaultsInput>): void;
  clear(): void;
  /** The fault that hits this call, counted down; undefined where the call goes well. */
  hit(part: keyof Faults, call: string): Fault | undefined;
}

export function createFaultSwitch(): FaultSwitch {
  let current = NO_FAULTS;
  return {
    get current() {
      return current;
    },
    set: (faults) => {
      const { graph, teamsPowerShell, connector } = faults;
      current = {
        graph: graph ?? current.graph,
        teamsPowerShell: teamsPowerShell ?? current.teamsPowerShell,
        connector: connector ?? current.connector,
      };
    },
    clear: () => {
      current = NO_FAULTS;
    },
    hit: (part, call) => {
      const fault = current[part];
      if (fault.mode === 'none') return undefined;
      if (fault.match !== undefined && !call.toLowerCase().includes(fault.match.toLowerCase()))
        return undefined;
      current = { ...current, [part]: countedDown(fault) };
      return fault;
    },
  };
}

const NONE: Fault = { mode: 'none' };
const NO_FAULTS: Faults = { graph: NONE, teamsPowerShell: NONE, connector: NONE };

function countedDown(fault: Fault): Fault {
  if (fault.times === undefined) return fault;
  return fault.times > 1 ? { ...fault, times: fault.times - 1 } : NONE;
}
