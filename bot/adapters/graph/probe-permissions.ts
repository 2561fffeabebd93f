import { z } from 'zod';
import type { Probed, SubscribedPlan } from '../../domain/setup/setup-facts.js';
import { fail, ok } from '../../domain/result.js';
import { roleOfTemplate, type Role } from '../../domain/role.js';
import type { Clock } from '../../ports/clock.js';
import type { SetupProbes } from '../../ports/setup-probes.js';
import { failureOf } from './graph-failure.js';
import { quoted } from './odata.js';
import { askOnce, type ProbeAnswer } from './probe-answer.js';
import { probeMeetings } from './probe-meetings.js';
import { claimsOf } from './token-claims.js';

export interface GraphProbes extends Pick<
  SetupProbes,
  'clock' | 'people' | 'products' | 'ownRoles' | 'teamsConfigurations' | 'groups' | 'meetings'
> {
  readonly inventory: () => Promise<Probed<undefined>>;
}

interface GraphProbesOptions {
  /** Without a slash at the end. */
  readonly url: string;
  readonly token: () => Promise<string>;
  readonly clock: Clock;
}

/** Asks Graph for the least that each permission allows, once each; reads nobody's data but an object id. */
export function createGraphProbes({ url, token, clock }: GraphProbesOptions): GraphProbes {
  const ask: Ask = async (path, shape) => {
    const held = await token().catch(() => undefined);
    if (held === undefined) return fail({ cause: 'signInFailed' });
    const answer = await askOnce(`${url}${path}`, held);
    return answer.ok ? valueOf(answer.value, shape) : answer;
  };
  const allowed = async (path: string): Promise<Probed<undefined>> => {
    const answer = await ask(path, z.unknown());
    return answer.ok ? ok(undefined) : answer;
  };
  return {
    // Any answer has a date; one without a token has it even where signing in fails because of the clock.
    clock: async () => {
      const before = clock();
      const answer = await askOnce(`${url}/organization`, undefined);
      if (!answer.ok) return answer;
      if (answer.value.date === undefined) return fail({ cause: 'unexpected' });
      return ok(Math.round((before + clock()) / 2 - answer.value.date));
    },
    people: () => allowed(ONE_PERSON),
    products: async () => {
      const products = await ask('/subscribedSkus?$select=id,skuPartNumber,servicePlans', Products);
      return products.ok ? ok(products.value.value.flatMap(plansOf)) : products;
    },
    ownRoles: async () => {
      const held = await token().catch(() => undefined);
      const principalId = held === undefined ? undefined : claimsOf(held).principalId;
      const filter = encodeURIComponent(`principalId eq ${quoted(principalId ?? NOBODY)}`);
      const roles = await ask(`/roleManagement/directory/roleAssignments?$filter=${filter}`, Assignments);
      if (!roles.ok) return roles;
      return ok(principalId === undefined ? undefined : roles.value.value.flatMap(rolesOf));
    },
    teamsConfigurations: () => allowed('/admin/teams/userConfigurations?$top=1'),
    inventory: () => allowed('/admin/teams/telephoneNumberManagement/numberAssignments?$top=1'),
    groups: () => allowed('/groups?$top=1&$select=id'),
    meetings: () => probeMeetings({ url, token, people: () => ask(ONE_PERSON, Ids) }),
  };
}

type Ask = <T>(path: string, shape: z.ZodType<T>) => Promise<Probed<T>>;

function valueOf<T>({ status, code, body }: ProbeAnswer, shape: z.ZodType<T>): Probed<T> {
  if (status >= 300) return fail({ cause: probeCauseOf(status, code), code });
  const parsed = shape.safeParse(body);
  return parsed.success ? ok(parsed.data) : fail({ cause: 'unexpected' });
}

function probeCauseOf(status: number, code: string) {
  const { cause } = failureOf(status, code);
  switch (cause) {
    case 'down':
    case 'throttled':
    case 'forbidden':
    case 'signInFailed':
      return cause;
    default:
      return 'unexpected';
  }
}

const ONE_PERSON = '/users?$top=1&$select=id';
/** An id that nobody has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const WHOLE_TENANT = '/';

const Ids = z.object({ value: z.array(z.object({ id: z.string() })) });
const Assignments = z.object({
  value: z.array(z.object({ roleDefinitionId: z.string(), directoryScopeId: z.string().nullish() })),
});
const Products = z.object({
  value: z.array(
    z.object({
      servicePlans: z.array(z.object({ servicePlanId: z.string(), servicePlanName: z.string().nullish() })),
    }),
  ),
});

function plansOf({ servicePlans }: z.output<typeof Products>['value'][number]): readonly SubscribedPlan[] {
  return servicePlans.map((plan) => ({ planId: plan.servicePlanId, planName: plan.servicePlanName ?? '' }));
}

function rolesOf(assignment: z.output<typeof Assignments>['value'][number]): readonly Role[] {
  const role = roleOfTemplate(assignment.roleDefinitionId);
  return role === undefined || assignment.directoryScopeId !== WHOLE_TENANT ? [] : [role];
}
