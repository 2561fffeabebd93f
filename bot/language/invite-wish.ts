/** Words that also wish to have the invites of existing meetings rewritten, without that part of them. */
export interface InviteWish {
  readonly rest: string;
  /** The wish came first, so that it is all there is: whose invites stands in the rest. */
  readonly alone: boolean;
}

/** "… and update the invites", "fix every calendar entry", "und die Einladungen aktualisieren"; undefined where nothing says so. */
export function inviteWishIn(text: string): InviteWish | undefined {
  const found = VERB_FIRST.exec(text) ?? VERB_LAST.exec(text) ?? JAPANESE.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found[0].length);
  if (before === '') return { rest: after.trim(), alone: true };
  // What follows in the same clause only says which invites: "of all meetings that exist".
  const next = /[,;.]|\s(?:and|und|et|y|e|en)\s/iu.exec(after);
  const more = next === null ? '' : after.slice(next.index);
  return { rest: `${before}${more}`, alone: false };
}

const AND = 'and|then|also|plus|und|dann|et|puis|y|luego|e|depois|poi|en|dan';
const INVITES =
  'invites?|invitations?|calendar entr(?:y|ies)|calendar items?|existing meetings|einladungen|kalendereinträge|invitaciones|convites|inviti|uitnodigingen|agenda-items';
const WORD = "[\\p{L}’']+\\s+";
const BEGINS = `(?:^|[,;.:]|\\s(?:${AND})\\b)\\s*(?:(?:${AND}|please|bitte)\\s+)*`;
const FIRST =
  'update|rewrite|refresh|renew|fix|correct|aktualisiere?|erneuere?|mets? à jour|mettez à jour|mettre à jour|actualise[rz]?|réécri\\p{L}+|actualiza[r]?|actualice|reescrib\\p{L}+|atualiz\\p{L}+|reescrev\\p{L}+|aggiorna(?:re)?|riscriv\\p{L}+|werk|vernieuw';
const LAST = 'aktualisieren|erneuern|neu schreiben|bijwerken|vernieuwen|updaten';

const VERB_FIRST = new RegExp(`${BEGINS}(?:${FIRST})\\s+(?:${WORD}){0,3}(?:${INVITES})\\b`, 'iu');
const VERB_LAST = new RegExp(
  `${BEGINS}(?:${WORD}){0,3}(?:${INVITES})\\s+(?:${WORD}){0,3}(?:${LAST})\\b`,
  'iu',
);
const JAPANESE = /[、。]?招待状?(?:も|を)(?:すべて|全て)?(?:更新|書き換え)(?:して)?/u;
