import type { License } from '../../domain/licenses/license.js';
import type { SupposedLicense } from '../../domain/licenses/what-if.js';
import type { Entities } from '../../language/understood.js';
import type { ChatText } from '../../text/chat-text.js';
import { answerLine, button, cardOf, type Button, type Card } from './blocks.js';

/** The licenses that people choose between, by the words that entities have for them. */
const CHOICES = [
  ['standard', 'standard'],
  ['occ', 'operatorConnect'],
  ['usacan', 'usaCanada'],
  ['payg', 'payPerMinute'],
  ['none', 'none'],
] as const satisfies readonly (readonly [string, SupposedLicense])[];

export const LICENSE_CHOICES: readonly string[] = CHOICES.map(([word]) => word);
export const ALL_CHOICES: readonly SupposedLicense[] = CHOICES.map(([, license]) => license);

/** The same question with each of the other licenses, and with all of them side by side. */
export function licenseButtons(
  text: ChatText,
  asked: Entities,
  shown: readonly License[],
): readonly Button[] {
  const { licence: _licence, fromLicence: _from, country, ...scope } = asked;
  // A country is where people are, or where they call; both stay part of the question.
  const rest: Entities = country === undefined ? scope : { ...scope, country };
  const one = (word: string, license: SupposedLicense): Button =>
    button(text('whatIf.button.license', { license: text(`license.name.${license}`) }), {
      verb: 'choose',
      intent: 'what_if_licence',
      entities: { ...rest, licence: word },
    });
  return [
    ...CHOICES.filter(([, license]) => !shown.includes(license))
      .slice(0, MOST)
      .map(([word, license]) => one(word, license)),
    button(text('whatIf.button.compare'), {
      verb: 'choose',
      intent: 'what_if_licence',
      entities: { ...rest, licence: [...LICENSE_CHOICES] },
    }),
  ];
}

const MOST = 3;

/** No license was named: the person picks one. */
export function chooseLicenseCard(text: ChatText, asked: Entities): Card {
  const says = text('whatIf.ask.license');
  const buttons = CHOICES.map(([word, license]) =>
    button(text('whatIf.button.license', { license: text(`license.name.${license}`) }), {
      verb: 'choose',
      intent: 'what_if_licence',
      entities: { ...asked, licence: word },
    }),
  );
  return cardOf({
    text,
    says,
    body: [answerLine(says)],
    buttons: [...buttons, ...licenseButtons(text, asked, ALL_CHOICES)].slice(0, 6),
  });
}
