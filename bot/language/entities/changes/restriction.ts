import { anyOf } from '../../plain-text.js';
import type { Entities } from '../../understood.js';

/** Where people may be called from meetings, as the words want it; undefined where they do not say how far. */
export function restrictionIn(plain: string): Entities['restriction'] {
  if (LIFTED.test(plain)) return 'any';
  if (ZONE_A.test(plain)) return 'zoneA';
  if (DOMESTIC.test(plain)) return 'domestic';
  if (ANYWHERE.test(plain)) return FORBIDDEN.test(plain) ? 'domestic' : 'any';
  return FORBIDDEN.test(plain) ? 'none' : undefined;
}

const LIFTED = anyOf(
  `lift*, unrestrict*, no restriction*, without restriction*, remove the restriction*, remove the dial-out restriction*, unblock*, aufheb*, heb*, uneingeschrankt*, unbeschrankt*, leve*, sans restriction*, debloque*, levanta*, sin restriccion*, desbloque*, sem restric*,
  rimuovi la restrizione, rimuovi le restrizioni, senza restrizion*, sblocca*, hef*, opheffen, zonder beperking*, deblokkeer*, 制限を解除, 制限なし`,
);
const ZONE_A = anyOf('zone a, zona a, zonea, ゾーンa, ゾーン a');
const DOMESTIC = anyOf(
  `domestic*, national*, nationally, inside the country, within the country, own country, internationally, no international, inland*, im inland, innerhalb des landes, ausland*, ins ausland, auslandsanruf*, nationa*, nationaux, a l international, a l etranger, nacional*, al extranjero, internacional*, para o exterior, nazional*, all estero, internazional*, binnenland*, naar het buitenland, buitenland*, 国内, 海外, 国際`,
);
const ANYWHERE = anyOf(
  `anywhere, everywhere, worldwide, any country, all countries, any, international, freely, uberall, weltweit, partout, tous les pays, todo el mundo, cualquier pais, qualquer lugar, qualquer pais, todos os paises, ovunque, dappertutto, qualsiasi paese, overal, wereldwijd, どこでも, 全世界`,
);
const FORBIDDEN = anyOf(
  `no, not, block*, forbid*, prohibit*, prevent*, disallow*, deny*, ban*, don t, dont, stop*, disable*, off, never, verbiet*, verbot*, sperr*, kein*, nicht, darf, untersag*, unterbind*, blockier*, interdi*, bloqu*, empech*, ne, pas, aucun*, prohib*, impid*, no permit*, proib*, imped*, nao, nenhum*, vieta*, blocc*, impedi*, non, nessun*, verbied*, blokk*, geen, niet, 禁止, ブロック, 制限, できない, 許可しない`,
);
