import type { SandboxContext } from '../context.js';
import type { TenantUser } from '../tenant/tenant-file.js';
import type { Conversation } from './conversation.js';

type Directory = Pick<SandboxContext, 'tenant'>;

/** A person's id on the Teams channel. A bot must take it as opaque; here it holds the object id. */
export function channelIdOf(userId: string): string {
  return `29:1${Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** The person behind a channel id (`29:…`), an object id or a user principal name. */
export function personOf({ tenant }: Directory, key: string): TenantUser | undefined {
  if (!key.startsWith('29:1')) return tenant.person(key);
  const hex = Buffer.from(key.slice(4), 'base64url').toString('hex');
  return tenant.person(hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}

/** The people of a conversation who are in the directory still, in the order they came. */
export function peopleOf(directory: Directory, conversation: Conversation): readonly TenantUser[] {
  return conversation.members.flatMap((id) => directory.tenant.person(id) ?? []);
}

/** A member as Teams' roster shows it. */
export function memberOf({ tenant }: Directory, user: TenantUser) {
  const [givenName = user.displayName, ...rest] = user.displayName.split(' ');
  return {
    id: channelIdOf(user.id),
    name: user.displayName,
    objectId: user.id,
    aadObjectId: user.id,
    givenName,
    surname: rest.join(' '),
    email: user.mail ?? user.userPrincipalName,
    userPrincipalName: user.userPrincipalName,
    tenantId: tenant.state.tenant.id,
    userRole: user.userType === 'Guest' ? 'guest' : 'user',
  };
}
