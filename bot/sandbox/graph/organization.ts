import type { TenantState } from '../tenant/tenant-file.js';
import type { GraphOperation } from './graph-call.js';
import { wholeList } from './page.js';
import type { EntityType } from './select.js';

export const listOrganization: GraphOperation = {
  method: 'GET',
  path: '/organization',
  options: ['$select'],
  answer: (call) => wholeList(call, [call.context.tenant.state.tenant], ORGANIZATION),
};

const ORGANIZATION: EntityType<TenantState['tenant']> = {
  name: 'organization',
  properties: {
    id: (tenant) => tenant.id,
    displayName: (tenant) => tenant.displayName,
    countryLetterCode: (tenant) => tenant.countryLetterCode,
    verifiedDomains: (tenant) =>
      tenant.domains.map((name, index) => ({
        name,
        type: 'Managed',
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: index === 0,
        isInitial: name.endsWith('.onmicrosoft.com'),
      })),
  },
};
