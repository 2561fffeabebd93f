import type { Role } from '../domain/role.js';
import type { Text } from './catalogue.js';

/** Microsoft's name of a directory role, in the reader's language. */
export function roleName(text: Text, role: Role): string {
  return text(`roles.name.${role}`);
}
