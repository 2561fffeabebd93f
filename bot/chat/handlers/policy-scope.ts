import type { GrantTarget } from '../../domain/changes/wanted.js';
import type { Entities } from '../../language/understood.js';
import { scopeOf } from './scope-of.js';

/** Whom a policy is for, as said; the whole tenant only where it was said by name. `unclear` are people and a group at once. */
export function policyScope(entities: Entities): GrantTarget | 'unclear' | undefined {
  if (entities.tenantWide === true) return { kind: 'tenant' };
  const scope = scopeOf(entities);
  return scope !== undefined && 'ask' in scope ? 'unclear' : scope;
}

/** A name for what is made for somebody, where none was said: "Sales EMEA" of "the Sales EMEA group". */
export function nameFor(to: GrantTarget): string | undefined {
  if (to.kind === 'tenant') return undefined;
  if (to.kind === 'everyone') return to.countries?.join('-');
  const [said, ...others] = to.kind === 'group' ? [to.said] : to.said;
  if (said === undefined || others.length > 0) return undefined;
  const plain = said
    .replace(/@.*$/u, '')
    .replace(/^(?:the|our|die|das|le|la|les|el|los|il|o|a|de|het)\s+/iu, '')
    .replace(/\s+(?:group|team|gruppe|groupe|grupo|gruppo|groep)$/iu, '')
    .replace(/[^\p{L}\p{M}\p{N} ._-]/gu, ' ')
    .trim();
  return plain === '' ? undefined : plain;
}
