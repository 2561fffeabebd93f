/** Where in a row the person and the numbers stand, from 0. */
export interface Columns {
  readonly person: number;
  readonly number: number;
  readonly tollFree: number | undefined;
}

/** True where cells are the names of columns: one for the person and one for a number. */
export function isNamedHeader(cells: readonly string[]): boolean {
  return indexOf(cells, 'person') >= 0 && (indexOf(cells, 'number') >= 0 || indexOf(cells, 'tollFree') >= 0);
}

/** The columns by their names; without names the person comes first, then the number. */
export function columnsOf(header: readonly string[]): Columns {
  const person = indexOf(header, 'person');
  const number = indexOf(header, 'number');
  const tollFree = indexOf(header, 'tollFree');
  if (person < 0) return { person: 0, number: 1, tollFree: undefined };
  // A list may hold toll-free numbers alone; the column for the other ones is then one that no row has.
  return {
    person,
    number: number < 0 ? header.length : number,
    tollFree: tollFree < 0 ? undefined : tollFree,
  };
}

type Column = keyof Columns;

/** The first column that surely is one, else the first that may be one. */
function indexOf(header: readonly string[], column: Column): number {
  const names = header.map((cell) => foldedName(cell));
  return NAMES[column]
    .map((sure) => names.findIndex((name) => sure.has(name) && (column === 'tollFree' || !isTollFree(name))))
    .reduce((found, at) => (found >= 0 ? found : at), -1);
}

function isTollFree(name: string): boolean {
  return NAMES.tollFree.some((names) => names.has(name));
}

/** "User principal name", "user_principal_name" and "UserPrincipalName" are one name. */
function foldedName(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function namesIn(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((name) => foldedName(name)));
}

/** The names of columns in eight languages, the surest first: a sign-in name tells a person better than a name. */
const NAMES: Readonly<Record<Column, readonly ReadonlySet<string>[]>> = {
  person: [
    namesIn(
      `user principal name, upn, sign-in name, e-mail, mail, email address, e-mail address, object id, identity, anmeldename, e-mail-adresse, benutzerprinzipalname,
      adresse e-mail, courriel, correo, correo electrónico, endereço de e-mail, indirizzo e-mail, indirizzo email, e-mailadres, aanmeldnaam, メール, メールアドレス, ユーザープリンシパル名`,
    ),
    namesIn(
      `user, username, user name, person, name, display name, full name, organizer, organiser, employee, who, benutzer, benutzername, nutzer, mitarbeiter, organisator, anzeigename,
      utilisateur, nom, nom d'utilisateur, personne, organisateur, nom complet, usuario, nombre, persona, organizador, usuário, utilizador, nome, pessoa, utente, nome utente, organizzatore,
      gebruiker, gebruikersnaam, naam, persoon, medewerker, organisator, ユーザー, ユーザー名, 名前, 氏名, 開催者, 主催者`,
    ),
  ],
  number: [
    namesIn(
      `new number, new default number, new default, to, new toll number, neue nummer, neue rufnummer, nouveau numéro, nuevo número, novo número, nuovo numero, nieuw nummer, 新しい番号, 新番号`,
    ),
    namesIn(
      `number, phone number, phone, telephone number, telephone, service number, default number, toll number, dial-in number, default toll number, conference number, number to set, nummer, rufnummer, telefonnummer,
      telefon, standardnummer, einwahlnummer, numéro, numéro de téléphone, téléphone, numéro par défaut, número, número de teléfono, teléfono, número predeterminado, número de telefone, telefone, número padrão, número predefinido,
      numero, numero di telefono, telefono, numero predefinito, telefoonnummer, telefoon, standaardnummer, inbelnummer, 番号, 電話番号, 既定の番号, サービス番号`,
    ),
  ],
  tollFree: [
    namesIn(
      `toll-free, toll-free number, tollfree, toll free service number, new toll-free number, freephone, gebührenfreie nummer, gebührenfrei, kostenlose nummer, numéro gratuit, numéro vert, gratuit,
      número gratuito, gratuito, número verde, numero verde, numero gratuito, gratis nummer, gratis, フリーダイヤル, 無料番号, 無料通話番号`,
    ),
  ],
};
