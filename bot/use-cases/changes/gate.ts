import type { Gate } from '../../domain/changes/plan.js';

/** Whether what a stage waits for is so at this moment, read live. What cannot be read holds nothing. */
export type GateHolds = (gate: Gate, tenantId: string) => Promise<boolean>;
