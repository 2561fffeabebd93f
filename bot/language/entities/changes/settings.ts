import { anyOf } from '../../plain-text.js';
import { NUMBERS } from '../../time/time-words.js';
import type { Entities } from '../../understood.js';

type Setting = NonNullable<Entities['setting']>;
type Value = NonNullable<Entities['value']>;

/** The setting that words are about, with what it is to be. */
export function settingIn(plain: string): Pick<Entities, 'setting' | 'value' | 'amount'> {
  const setting = SETTINGS.find(([, form]) => form.test(plain))?.[0];
  if (setting === undefined) return {};
  if (setting === 'pinLength' || setting === 'largestChange') {
    const amount = amountIn(plain);
    return amount === undefined ? { setting } : { setting, amount };
  }
  const value = valueOf(setting, plain);
  return value === undefined ? { setting } : { setting, value };
}

function amountIn(plain: string): number | undefined {
  const digits = /(?<![\d+])\d{1,6}(?![\d])/.exec(plain)?.[0];
  if (digits !== undefined) return Number(digits);
  const word = plain.split(/[^\p{L}]+/u).find((each) => (NUMBERS[each] ?? 1) > 1);
  return word === undefined ? undefined : NUMBERS[word];
}

function valueOf(setting: Setting, plain: string): Value | undefined {
  const off = OFF.test(plain);
  if (setting === 'announceBy') return TONE.test(plain) ? 'tone' : 'name';
  if (setting === 'masking') {
    if (off || UNMASK.test(plain)) return 'nobody';
    if (OUTSIDERS.test(plain)) return 'outsiders';
    return EVERYBODY.test(plain) ? 'everybody' : 'on';
  }
  // "Stop all changes" turns the stop switch on; "resume changes" turns it off. Its own name stops nothing.
  if (setting === 'stopSwitch') {
    const beside = plain.replace(STOP_SWITCH, ' ');
    const isNamed = beside !== plain;
    return GO_ON.test(beside) || (isNamed && OFF.test(beside)) ? 'off' : 'on';
  }
  if (setting === 'writing') return off || READ_ONLY.test(plain) ? 'off' : 'on';
  if (off) return 'off';
  return ON.test(plain) || setting !== 'updateInvites' ? 'on' : undefined;
}

const STOP_SWITCH = /(?:stopp?|kill)[- ]?(?:switch|schalter)/g;

const OFF = anyOf(
  `off, disable*, deactivate*, don t, dont, do not, never, no longer, no, stop*, without, skip, aus, ab, nicht, kein, keine, keinen, deaktivier*, ausschalt*, abschalt*, abstell*, nie, desactive*, desactiv*, ne, n, plus de, sans, pas, arrete*, coupe*,
  apaga*, no, sin, deja de, desativ*, deslig*, nao, sem, pare, parar, disattiv*, disabilit*, spegni, non, senza, smetti, uit, uitschakel*, niet, geen, zonder, オフ, 無効, しない, 止め, 停止, なし`,
);
const ON = anyOf(
  'on, enable*, activate*, always, ein, an, einschalt*, aktivier*, active*, activ*, enciende, ativ*, lig*, attiv*, abilit*, aan, inschakel*, オン, 有効, する',
);
const UNMASK = anyOf(
  'unmask*, show full, show phone numbers, show the numbers, nobody, no masking, niemand*, personne, nadie, ninguem, nessuno, 表示し',
);
const OUTSIDERS = anyOf(
  'external*, outsiders, outside, guests, extern*, gaste*, gaste, invites, invitados, extern*, convidados, esterni, ospiti, gasten, externes, externos, 外部, 社外, ゲスト',
);
const EVERYBODY = anyOf(
  'everyone, everybody, all users, all participants, for all, alle, allen, tout le monde, tous, todos, tutti, iedereen, 全員',
);
const TONE = anyOf(
  'tone, tones, beep*, chime, ton, tonen, toene, tone, piep*, signalton*, tonalite*, bip*, tono, tonos, tom, tons, toni, toon, 音, トーン',
);
const READ_ONLY = anyOf(
  'read only, readonly, only read, schreibgeschutzt, nur lesen, nur lesend, lecture seule, solo lectura, somente leitura, so leitura, sola lettura, alleen lezen, 読み取り専用',
);
const GO_ON = anyOf(
  'resume*, allow*, again, continue*, release, wieder, fortsetz*, erlaub*, zulass*, reprend*, autorise*, de nouveau, reanuda*, permit*, retoma*, riprend*, consent*, permett*, hervat*, weer, toesta*, 再開, 許可',
);

/** The first that is named counts: what is narrower stands before. */
const SETTINGS: readonly (readonly [Setting, RegExp])[] = [
  [
    'approval',
    anyOf(
      `second person, second-person, four eyes, four-eyes, two person, two-person, approval*, second approver, vier augen*, vieraugen*, zweite person, zweiten person, freigabe durch, genehmigung durch, quatre yeux, deuxieme personne, seconde personne, approbation,
      cuatro ojos, segunda persona, aprobacion, quatro olhos, segunda pessoa, aprovacao, quattro occhi, seconda persona, approvazione, vier ogen, tweede persoon, goedkeuring, 二人目, 第二者, 承認`,
    ),
  ],
  [
    'largestChange',
    anyOf(
      `largest change, biggest change, change limit, limit changes, limit of changes, changes to at most, maximum change, max change, change size, grosste anderung, großte anderung*, anderungen begrenz*, hochstens, begrenze anderungen, beschranke anderungen, plus grand changement, plus grande modification, limite les changements, limite les modifications,
      cambio mas grande, mayor cambio, limita los cambios, maior alteracao, maior mudanca, limita as alteracoes, limite as alteracoes, modifica piu grande, limita le modifiche, grootste wijziging, beperk wijzigingen, 最大の変更, 変更の上限, 変更を最大`,
    ),
  ],
  [
    'writing',
    anyOf(
      `writing, writes, write access, write mode, read only, readonly, schreiben, schreibzugriff, schreibgeschutzt, nur lesen, ecriture, lecture seule, escritura, solo lectura, escrita, somente leitura, so leitura, scrittura, sola lettura, schrijven, alleen lezen, 書き込み, 読み取り専用`,
    ),
  ],
  [
    'stopSwitch',
    anyOf(
      `stop switch, kill switch, stop all changes, stop every change, stop changes, halt all changes, halt changes, freeze all changes, freeze changes, pause all changes, allow changes, resume changes, resume all changes, unfreeze*, changes again, all changes, stoppschalter,
      alle anderungen, anderungen wieder, tous les changements, toutes les modifications, todos los cambios, todas as alteracoes, todas as mudancas, tutte le modifiche, alle wijzigingen, すべての変更, 全ての変更`,
    ),
  ],
  [
    'updateInvites',
    anyOf(
      `invite update*, update invites, invitation update*, invite updates, meeting migration, migrate meetings, mms, update invitations, update of invites, einladungen aktualisier*, einladungsaktualisierung, besprechungsmigration, mise a jour des invitations, migration des reunions,
      actualizacion de invitaciones, actualizar invitaciones, migracion de reuniones, atualizacao de convites, atualizar convites, migracao de reunioes, aggiornamento degli inviti, aggiornare gli inviti, migrazione delle riunioni, uitnodigingen bijwerken, bijwerken van uitnodigingen, vergadermigratie, 招待の更新, 会議の移行`,
    ),
  ],
  [
    'confirmCallsOut',
    anyOf(
      'press 1, press one, confirm calls, call confirmation, dial out confirmation, join confirmation, taste 1, 1 drucken, appuyer sur 1, pulsar 1, pressionar 1, premere 1, druk op 1, 1を押',
    ),
  ],
  [
    'recordNames',
    anyOf(
      'record name*, record their name*, record the name*, name recording, recording of names, recorded name*, callers to record, ask callers for their name, say their name, namen aufnehm*, namensaufnahme, aufnahme der namen, enregistr* le nom, enregistr* les noms, enregistr* leur nom, grab* el nombre, grab* los nombres, grab* su nombre, grav* o nome, grav* os nomes, registr* il nome, registr* i nomi, naam opnemen, namen opnemen, 名前の録音, 名前を録音',
    ),
  ],
  [
    'pinLength',
    anyOf(
      'pin, pins, pinlange, pinlengte, pin length, length of pins, pin lange, pinlange, pincode, pincodes, codigo pin, ピン, 暗証番号',
    ),
  ],
  [
    'masking',
    anyOf(
      'mask*, unmask*, hide phone numbers, hide caller*, hide number*, hide the numbers, obfuscat*, anonymi*, maskier*, verberg*, verbirg, unterdruck*, versteck*, masqu*, enmascar*, oculta*, mascar*, maschera*, nascond*, maskeer*, verberg*, マスク, 番号を隠, 非通知',
    ),
  ],
  [
    'mails',
    anyOf(
      'mail, mails, e-mail, e-mails, email, emails, mailing, emailing, courriel*, correo*, *mail, infomail*, notificaciones, メール',
    ),
  ],
  [
    'announceBy',
    anyOf(
      `tones instead of, tone instead of, tone statt, ton statt, tonos en vez, tons em vez, toni invece, tonen in plaats, tone only, tones only, only a tone, only tones, with a tone, with tones, by tone, use tones, announce names, announce name, names announced, announce people, with names, by name, use names, say names, nur ton, nur tone, nur einen ton, mit ton, mit tonen, namen ansagen, mit namen, namensansage*, tonalite seulement, seulement une tonalite, annonce des noms, annonce les noms, solo tonos,
      solo un tono, con tonos, anunciar nombres, anuncia los nombres, so tons, apenas tons, com tons, anunciar nomes, anuncia os nomes, solo toni, con toni, annuncia i nomi, alleen een toon, alleen tonen, met toon, namen aankondigen, トーンのみ, 音だけ, 名前で`,
    ),
  ],
  [
    'announcements',
    anyOf(
      `announce*, announcement*, entry and exit, entry exit, join and leave, beep*, tones, tone, chime, ansage*, ankundigung*, beitritt*, annonce*, entree et sortie, anuncio*, entrada y salida, anuncio*, entrada e saida, annunc*, entrata e uscita, ingresso e uscita, aankondig*, binnenkomst, in en uitgang*, toon, 入退室, アナウンス, 入室`,
    ),
  ],
];
