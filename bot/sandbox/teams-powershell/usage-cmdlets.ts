import type { TenantState } from '../tenant/tenant-file.js';
import { listChangeOf, rows, said, type Cmdlet } from './cmdlet-result.js';

/** One list for the whole tenant, in the order in which the usages were added. */
export const getUsages: Cmdlet = ({ tenant }) =>
  rows([{ Identity: 'Global', Usage: tenant.state.pstnUsages }]);

/** Adds and takes away; the form that replaces the whole list is not expressible in the worker protocol. */
export const setUsages: Cmdlet = ({ tenant }, parameters) => {
  const { Add = [], Remove = [] } = listChangeOf(parameters, 'Usage');
  const needed = Remove.find((usage) => isUsed(tenant.state, usage));
  if (needed !== undefined) {
    return said('refused', `The PSTN usage "${needed}" cannot be removed while a route or policy has it.`);
  }
  tenant.change((draft) => {
    const kept = draft.pstnUsages.filter((usage) => !Remove.includes(usage));
    draft.pstnUsages = [...new Set([...kept, ...Add])];
  });
  return rows([]);
};

function isUsed({ voiceRoutes, routingPolicies }: TenantState, usage: string): boolean {
  return [...voiceRoutes, ...routingPolicies].some(({ onlinePstnUsages }) =>
    onlinePstnUsages.includes(usage),
  );
}
