import { groupNameIn } from '../group-name.js';
import { LICENSE_WORDS } from '../license-words.js';
import { anyOf } from '../../plain-text.js';
import type { Reading } from '../../reading.js';
import type { Entities } from '../../understood.js';
import { ideasAt, isAny, NUMBER_WORDS } from './said-targets.js';

type Scope = Pick<Entities, 'everyone' | 'group' | 'tenantWide' | 'peopleLicence'>;

/** Whom a change is about where that is more than people by name. */
export function scopeIn(reading: Reading, plain: string): Scope {
  const group = groupNameIn(reading);
  const tenantWide = TENANT_WIDE.test(plain);
  const everyone = group === undefined && (tenantWide || saysEveryone(reading));
  const licences = everyone ? licencesIn(reading) : [];
  const [licence, ...more] = licences;
  return {
    ...(group !== undefined && { group }),
    ...(everyone && { everyone: true as const }),
    ...(tenantWide && { tenantWide: true as const }),
    ...(licence !== undefined && { peopleLicence: more.length > 0 ? [...licences] : licence }),
  };
}

/** "Everyone", "all users", "UK users"; not "alle Nummern". */
function saysEveryone(reading: Reading): boolean {
  return reading.mentions.some(({ concepts, to, from }) => {
    if (concepts.has('EVERYONE'))
      return !isAny(ideasAt(reading, to), [...NUMBER_WORDS, 'CHANGES', 'SETTINGS', 'DIAL_OUT']);
    if (!concepts.has('USERS')) return false;
    const said = reading.tokens[from]?.word ?? '';
    return isMany(said) || reading.places.some((place) => place.to === from);
  });
}

/** One user is nobody yet. */
function isMany(word: string): boolean {
  return !ONE.has(word);
}

const ONE: ReadonlySet<string> = new Set(
  'user organizer organiser person member employee benutzer nutzer utilisateur organisateur usuario organizador persona utente organizzatore gebruiker organisator ユーザー ユーザ 人 開催者 主催者'.split(
    ' ',
  ),
);

const TENANT_WIDE = anyOf(
  `tenant-wide, tenantwide, whole tenant, entire tenant, the tenant, organization-wide, organisation-wide, company-wide, org-wide, tenant default, mandantenweit, ganzen mandanten, gesamten mandanten, organisationsweit, unternehmensweit, firmenweit, tout le tenant, a l echelle du tenant, tout le locataire, todo el tenant, todo el inquilino, toda la organizacion,
  todo o tenant, todo o locatario, toda a organizacao, tutto il tenant, intero tenant, hele tenant, tenantbreed, hele organisatie, テナント全体, 全社`,
);

/** E3 and E5 are licenses without the word; "standard" and the like are only with it. */
function licencesIn({ concepts }: Reading): readonly string[] {
  const said = concepts.has('LICENSE') || concepts.has('LICENSE_OCC');
  return LICENSE_WORDS.filter(([concept]) => {
    return concepts.has(concept) && (said || concept === 'LICENSE_E3' || concept === 'LICENSE_E5');
  }).map(([, word]) => word);
}
