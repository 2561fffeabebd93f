import type { Role } from '../domain/role.js';
import type { ChatText } from './chat-text.js';

/** Microsoft's name of a directory role, in the reader's language. */
export function roleName(text: ChatText, role: Role): string {
  return text(`roles.name.${role}`);
}
