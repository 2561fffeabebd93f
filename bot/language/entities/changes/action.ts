import type { Intent } from '../../intents.js';
import { anyOf } from '../../plain-text.js';
import type { Reading } from '../../reading.js';
import type { Signal } from '../../signals.js';
import type { Entities } from '../../understood.js';

export type Action = NonNullable<Entities['action']>;

/** What an action is told from: the words in plain letters, and what else of a change was found already. */
export interface ActionInput {
  readonly reading: Reading;
  readonly signals: ReadonlySet<Signal>;
  readonly plain: string;
  /** A number, a place or toll-free is named, that a list of numbers could gain or lose. */
  readonly namesNumbers: boolean;
  readonly namesPeople: boolean;
  /** What a route or a routing policy consists of is named: a pattern, a priority, a usage. */
  readonly namesParts: boolean;
  readonly namesUsage: boolean;
  readonly replaces: boolean;
  readonly part: Entities['part'];
}

/** What is to be done, where the intent has several verbs; undefined where the words do not tell. */
export function actionIn(intent: Intent, input: ActionInput): Action | undefined {
  return ACTIONS[intent]?.(input);
}

type ActionOf = (input: ActionInput) => Action | undefined;

const ACTIONS: Readonly<Partial<Record<Intent, ActionOf>>> = {
  admin_assign_number_to_bridge: () => 'register',
  admin_unassign_number: ({ plain, reading, replaces }) => {
    if (EMERGENCY.test(plain)) return 'emergency';
    const retires = RETIRE.test(plain) || (reading.language === 'en' && /\bretir(?:e|ing)\b/.test(plain));
    return retires || replaces ? 'retire' : 'unregister';
  },
  admin_set_user_policy: policyAction,
  admin_set_dial_out_routing: routingAction,
  admin_reset_pin_or_id: ({ signals, plain }) => {
    if (signals.has('RESET') || signals.has('FORGOT') || (signals.has('PIN') && !signals.has('RESEND'))) {
      return !signals.has('PIN') && (signals.has('CONFERENCE_ID') || signals.has('ID'))
        ? 'resetId'
        : 'resetPin';
    }
    const sends = signals.has('RESEND') || signals.has('SEND') || SEND_AGAIN.test(plain);
    if (sends) return 'sendInfo';
    return signals.has('CONFERENCE_ID') || signals.has('ID') ? 'resetId' : undefined;
  },
  admin_decide_request: ({ plain }) =>
    DECLINE.test(plain) || REFUSED_NL.test(plain) ? 'decline' : 'approve',
  admin_undo: ({ plain, signals }) => {
    if (PAUSE.test(plain)) return 'pause';
    if (RESUME.test(plain)) return 'resume';
    if (STOP.test(plain)) return 'stop';
    return signals.has('CANCEL') && !signals.has('UNDO') && !signals.has('RESTORE') ? 'stop' : 'undo';
  },
};

function policyAction(input: ActionInput): Action | undefined {
  const { signals, namesNumbers, namesPeople, plain } = input;
  if (signals.has('CREATE') || CREATE.test(plain)) return 'create';
  if (!signals.has('POLICY')) return undefined;
  const takesAway = signals.has('REMOVE') || TAKE_AWAY.test(plain);
  if (namesNumbers && (!namesPeople || takesAway || signals.has('ADD'))) return 'edit';
  if (takesAway) return namesPeople ? 'ungrant' : 'remove';
  return namesPeople ? 'grant' : undefined;
}

function routingAction(input: ActionInput): Action | undefined {
  const { signals, namesPeople, namesParts, namesUsage, part, plain } = input;
  if (TEST.test(plain)) return 'test';
  if (signals.has('CREATE') || CREATE.test(plain)) return 'create';
  const takesAway = signals.has('REMOVE') || TAKE_AWAY.test(plain);
  // "Add the usage Europe to the policy", "remove it from the policy".
  if (part === 'policy' && namesUsage && !namesPeople && (signals.has('ADD') || takesAway)) return 'edit';
  if (takesAway) return namesPeople ? 'ungrant' : 'remove';
  if (namesPeople) return 'grant';
  if (signals.has('ADD') && /(?<!\p{L})(?:usages?|routes?|verwendung\p{L}*)(?!\p{L})/u.test(plain))
    return 'create';
  return namesParts || signals.has('SET') ? 'edit' : undefined;
}

const EMERGENCY = anyOf(
  `emergency, even though, even if, anyway, force*, forcibly, regardless, whatever breaks, no matter what, despite, notfall*, auch wenn, obwohl, trotzdem, erzwing*, urgence,
  meme si, quand meme, malgre, forcer, force, aunque, de todos modos, emergencia, forzar, fuerza, mesmo que, mesmo assim, forca, forcar, anche se, comunque, emergenza, forza, forzare,
  ook al, toch, ondanks, forceer, noodgeval, 強制, 緊急, 使用中でも`,
);
const RETIRE = anyOf(
  `phase out, phasing out, decommission*, safely, replace, replaced, replacing, ausmuster*, ausser betrieb, außer betrieb, stillleg*, abloes*, ablos*, ersetz*, auslaufen, hors service, remplace*, retirer progressivement,
  retira gradualmente, jubila*, sustitu*, reemplaza*, aposenta*, desativ*, substitu*, dismett*, dismission*, sostitu*, uitfaser*, buiten gebruik, vervang*, 廃止, 引退, 置き換え`,
);
const CREATE = anyOf(
  'create, new, make a, build a, define a, erstell*, anleg*, cree*, crea, crear, nueva, cria, criar, nova, creare, nuova, nuovo, maak, aanmaken, 作成, 新規',
);
const TAKE_AWAY = anyOf(
  'take away, away from, off the, revoke*, ungrant*, entzieh*, entzug, nimm, retire*, enleve*, quita*, tira*, revoga*, togli*, revoca*, neem, haal, ontneem, 取り消, 外し',
);
const TEST = anyOf(
  'test, tests, testing, try, check, would match, matches, teste*, prufe*, probier*, essaie*, verifie*, prueba*, comprueba*, testa*, verifica*, prova*, controleer, probeer, テスト, 試',
);
const SEND_AGAIN = anyOf(
  'again, once more, noch einmal, nochmal*, erneut, a nouveau, de nuevo, otra vez, de novo, di nuovo, opnieuw, nogmaals, 再送, もう一度',
);
const DECLINE = anyOf(
  `decline*, reject*, deny, denied, refuse*, turn down, disapprove*, ablehn*, lehn, lehne, zuruckweis*, rejet*, rechaz*, denieg*, recus*, rejeit*, neg*, rifiut*, resping*, afwijz*, weiger*, afkeur*, 却下, 拒否, 差し戻`,
);
/** "Wijs het verzoek af", "keur het af": the verb is split. */
const REFUSED_NL = /(?<!\p{L})(?:wijs|keur)(?!\p{L}).*(?<!\p{L})af(?!\p{L})/u;
const PAUSE = anyOf(
  'pause*, suspend*, pausier*, unterbrich*, unterbrech*, en pause, pausa*, pauzeer*, onderbreek*, 一時停止, 中断',
);
const RESUME = anyOf(
  'resume*, continue*, carry on, fortsetz*, setze, weitermach*, mach weiter, reprend*, reanuda*, continua*, retoma*, riprend*, hervat*, ga verder, 再開, 続行',
);
const STOP = anyOf(
  'stop*, abort*, halt, cancel*, abbrech*, brich, anhalt*, arrete*, interromp*, deten*, para, parar, cancela*, ferma*, interromp*, annuleer*, breek, 停止, 中止, キャンセル, 止め',
);
