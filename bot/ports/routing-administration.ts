import type { OperatorRoute } from '../domain/changes/step.js';
import type { Changed } from './changed.js';

/** Changes what carries calls out of meetings: usages, and the operators' routes that have them. */
export interface RoutingAdministration {
  /** Leaves all other usages of the tenant alone, also those of its Direct Routing. */
  addUsages(usages: readonly string[]): Promise<Changed>;
  removeUsages(usages: readonly string[]): Promise<Changed>;
  createRoute(route: OperatorRoute): Promise<Changed>;
  changeRoute(route: OperatorRoute): Promise<Changed>;
  removeRoute(name: string): Promise<Changed>;
}
