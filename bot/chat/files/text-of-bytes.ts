import type { FileTrouble } from '../../domain/received-file.js';
import { fail, ok, type Result } from '../../domain/result.js';

/** The text of a file in UTF-8, or in UTF-16 where the file says so itself; anything else would spoil names, so it is refused. */
export function textOfBytes(bytes: Uint8Array): Result<string, FileTrouble> {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) return fail({ code: 'notUtf8' });
    return text.trim() === '' ? fail({ code: 'emptyFile' }) : ok(text);
  } catch {
    return fail({ code: 'notUtf8' });
  }
}
