import { fail, ok } from '../../domain/result.js';
import type { ApplicationAccess } from '../../ports/application-access.js';
import type { TeamsPowerShell } from './pool.js';
import { APPLICATION_ACCESS, bareName, readRows } from './rows.js';
import { unreadable } from './worker-failure.js';

export function createApplicationAccess(powerShell: TeamsPowerShell): ApplicationAccess {
  return {
    async policies() {
      const rows = await readRows(powerShell, APPLICATION_ACCESS);
      if (!rows.ok) return fail(unreadable(rows.failure));
      return ok(rows.value.map(({ Identity, AppIds }) => ({ name: bareName(Identity), appIds: AppIds })));
    },
  };
}
