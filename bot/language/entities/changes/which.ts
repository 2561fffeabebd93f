import { anyOf } from '../../plain-text.js';

/** Which request is meant: its id as said, or "last". */
export function requestIn(plain: string): string | undefined {
  return idBehind(plain, REQUEST) ?? (LAST.test(plain) ? 'last' : undefined);
}

/** Which change is meant: its id as said, or "last" where the words point at the newest one. */
export function changeIn(plain: string): string | undefined {
  return idBehind(plain, CHANGE) ?? (LAST.test(plain) ? 'last' : undefined);
}

/** "Request 12", "change #4f2a", "Änderung Nr. 7": an id holds a digit. */
function idBehind(plain: string, word: string): string | undefined {
  const form = `(?:(?<!\\p{L})(?:${word})|(?:変更|申請|依頼))\\s*(?:no\\.?|nr\\.?|number|id|nummer|numero|番号)?\\s*[#:]?\\s*(?<id>[a-z0-9-]*\\d[a-z0-9-]*)(?![\\p{L}\\d.:/])`;
  return new RegExp(form, 'u').exec(plain)?.groups?.['id'];
}

const REQUEST =
  'request|antrag|anfrage|demande|requete|solicitud|peticion|pedido|solicitacao|richiesta|aanvraag|verzoek';
const CHANGE =
  'change|anderung|changement|modification|cambio|alteracao|mudanca|modifica|wijziging|verandering';

const LAST = anyOf(
  `last, latest, newest, most recent, just now, just did, that, it, this, running, letzte*, neueste*, jungste*, eben, gerade, das, derniere*, dernier, cela, ca, ultim*, reciente*, eso, esto, recente*, isso, isto, quello, questo, laatste, nieuwste, dat, zojuist, 最後, 最新, 直近, 先ほど, さっき, それ`,
);
