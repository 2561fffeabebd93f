import { z } from 'zod';
import { channelIdOf } from '../sandbox/connector/members.js';

/** What the Playground has to know of the sandbox: GET /sandbox/state. */
export const PlaygroundTenant = z.object({
  tenant: z.object({ id: z.string(), displayName: z.string() }),
  personas: z.array(
    z.object({
      id: z.string(),
      handle: z.string().nullish(),
      userPrincipalName: z.string(),
      displayName: z.string(),
    }),
  ),
});
export type PlaygroundTenant = z.output<typeof PlaygroundTenant>;
type Persona = PlaygroundTenant['personas'][number];

/** The Playground accepts five users beside the current one, neither more nor fewer. */
const OTHERS = 5;

/**
 * The Playground's `.m365agentsplayground.yml`, in the JSON that YAML takes as well: the sandbox's own people, so that
 * the bot knows who writes. `as` is the handle of the person at the keyboard.
 */
export function playgroundConfig({ tenant, personas }: PlaygroundTenant, as: string): string | undefined {
  const current = personas.find(({ handle, userPrincipalName }) => as === handle || as === userPrincipalName);
  const others = personas.filter((persona) => persona !== current).slice(0, OTHERS);
  if (current === undefined || others.length < OTHERS) return undefined;
  return JSON.stringify({
    version: '0.1.1',
    tenantId: tenant.id,
    bot: { id: 'bridgekeeper', name: 'Bridgekeeper' },
    currentUser: userOf(current),
    users: others.map(userOf),
    personalChat: { id: `a:1playground-${current.id}` },
    groupChat: { id: '19:playground@thread.v2', name: 'Group chat' },
    team: {
      id: '19:playground-team@thread.tacv2',
      name: tenant.displayName,
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [{ id: '19:playground-channel@thread.tacv2', name: 'Announcements' }],
    },
  });
}

function userOf({ id, displayName, userPrincipalName }: Persona) {
  const [givenName = displayName, ...rest] = displayName.split(' ');
  return {
    id: channelIdOf(id),
    name: displayName,
    // The Playground spells it so.
    userPrincipleName: userPrincipalName,
    aadObjectId: id,
    givenName,
    surname: rest.join(' '),
    email: userPrincipalName,
  };
}
