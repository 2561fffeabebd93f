import { z } from 'zod';
import { WantedFile } from './made-file.js';

/** What a card that offers a file carries along, so that the file can be made anew: which one, and for whom. */
export const OfferedFile = z.object({
  file: WantedFile,
  /** The Entra object id of the one person whom it was offered to. */
  to: z.string().min(1).max(100),
});
export type OfferedFile = z.output<typeof OfferedFile>;

/** Teams' card that asks whether a file may be put into the person's OneDrive (bots/how-to/bots-filesv4). */
interface ConsentAttachment {
  readonly contentType: typeof CONSENT;
  readonly name: string;
  readonly content: {
    readonly description: string;
    readonly sizeInBytes: number;
    readonly acceptContext: OfferedFile;
    readonly declineContext: OfferedFile;
  };
}

/** The card as an answer; `meanwhile` is said where a card of it cannot stand. */
export interface FileOffer {
  readonly offer: ConsentAttachment;
  readonly meanwhile: string;
}

interface Offered {
  readonly name: string;
  readonly description: string;
  readonly sizeInBytes: number;
  readonly file: OfferedFile;
}

export function consentAttachment({ name, description, sizeInBytes, file }: Offered): ConsentAttachment {
  return {
    contentType: CONSENT,
    name,
    content: { description, sizeInBytes, acceptContext: file, declineContext: file },
  };
}

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
