import type { FileTrouble } from '../domain/received-file.js';
import type { ChatText } from './chat-text.js';
import type { TextValues } from './message.js';

/** Why a file that somebody sent was not read, and what they can do. */
export function sayFileTrouble(text: ChatText, trouble: FileTrouble): string {
  return text(`file.trouble.${trouble.code}`, valuesOf(trouble));
}

function valuesOf(trouble: FileTrouble): TextValues {
  switch (trouble.code) {
    case 'notATable':
      return { type: trouble.type, known: trouble.type === '' ? 'no' : 'yes' };
    case 'severalFiles':
      return { count: trouble.count };
    case 'fileTooLarge':
      return { megabytes: trouble.mostBytes / 1_000_000 };
    case 'tooManyLines':
      return { most: trouble.most };
    default:
      return {};
  }
}
