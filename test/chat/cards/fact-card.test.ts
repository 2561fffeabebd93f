import { describe, expect, it } from '@jest/globals';
import { factCard } from '../../../bot/chat/cards/fact-card.js';
import { plainText } from '../../../bot/cli/plain-text.js';
import { standingQuestion, type Asker } from '../../../bot/chat/handlers/standing-question.js';
import { STANDING_QUESTIONS } from '../../../bot/domain/explain/standing-question.js';
import { INTENTS } from '../../../bot/language/intents.js';
import { fail, ok } from '../../../bot/domain/result.js';
import { chatTextIn } from '../../../bot/text/chat-text.js';
import { FACT_BASE } from '../../../bot/text/fact-base.js';
import { sayFact } from '../../../bot/text/say-fact.js';
import { sayEvidence } from '../../../bot/text/say-evidence.js';
import { DOWN } from '../../domain/build.js';
import { RULES } from '../small-bot.js';
import { NOW } from '../small-channel.js';

const text = chatTextIn('en-GB');

const ASKER: Asker = { caller: { tenantId: 't', userId: 'u', door: 'chat' }, at: NOW, text };

function shown(content: unknown): string {
  return plainText({
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: content as Record<string, unknown> },
    ],
  });
}

describe.each(STANDING_QUESTIONS)('the card of %s', (question) => {
  it('fits into what Teams takes, whatever else the words can mean', async () => {
    for (const intent of INTENTS) {
      const answer = await standingQuestion({ showMeetingRules: () => Promise.resolve(ok(RULES)) })(
        ASKER,
        question,
        {
          intent,
          entities: { topic: question, number: '+493012345678' },
        },
      );
      expect(Buffer.byteLength(JSON.stringify(answer.content))).toBeLessThanOrEqual(25 * 1024);
      const card = 'card' in answer.content ? answer.content.card : undefined;
      expect((card?.actions ?? []).length).toBeLessThanOrEqual(6);
      expect(answer).toMatchObject({ audience: 'asker', outcome: 'answered' });
    }
  });

  it('shows its evidence with its age, or says why there is none', async () => {
    const { evidence } = FACT_BASE[question];
    const refused = standingQuestion({ showMeetingRules: () => Promise.resolve(fail({ code: 'guest' })) });
    const answer = await refused(ASKER, question, { intent: 'out_of_scope', entities: {} });
    const said = shown('card' in answer.content ? answer.content.card : undefined);
    expect(said.includes('could not be looked up')).toBe(evidence !== undefined);
    expect(said).toContain('Source: ');
    for (const block of sayFact(text, question).more) {
      for (const part of block.kind === 'words' ? [block.words] : block.rows.flat())
        expect(said).toContain(part);
    }
  });
});

describe('evidence', () => {
  it('is told to be unknown where Microsoft left it out', () => {
    const settings = {
      announceComingAndGoing: undefined,
      announceBy: undefined,
      recordNames: undefined,
      pinLength: undefined,
      mailOrganizers: undefined,
      updateInvites: undefined,
      maskNumbersFor: undefined,
      confirmCallsOut: undefined,
    };
    const policy = {
      name: 'Global',
      callersMayStart: undefined,
      callersSkipLobby: undefined,
      anonymousMayCallOut: undefined,
    };
    const unsaid = {
      ...RULES,
      settings: { known: true, value: settings, readAt: NOW },
      policy: { known: true, value: policy, readAt: NOW },
    } as const;
    const said = (['meetingPolicy', 'masking', 'announcements', 'pin', 'mails', 'updates'] as const).flatMap(
      (evidence) => sayEvidence(text, evidence, unsaid).says,
    );
    expect(said.filter((each) => !each.startsWith('Microsoft did not say'))).toEqual([
      'Your meeting policy is Global (the built-in one).',
    ]);
  });

  it('that could not be read is a gap, and no sentence', () => {
    const evidence = sayEvidence(text, 'masking', { ...RULES, settings: { known: false, failed: DOWN } });
    expect(evidence.says).toEqual([]);
    const card = factCard('numberPrivacy', { text, now: NOW, evidence, buttons: [] });
    expect(shown(card)).toContain('does not answer');
    expect(shown(card)).not.toContain('Numbers of callers are');
  });

  it('says what a dial-out policy allows, and that of a new one it is not known', () => {
    const says = (name: string) => {
      const restriction = { name, how: 'direct' } as const;
      const policies = {
        known: true,
        readAt: NOW,
        value: { restriction, invite: restriction, routing: restriction, meeting: restriction },
      } as const;
      return sayEvidence(text, 'dialOut', { ...RULES, organizer: { ...RULES.organizer, policies } }).says.at(
        -1,
      );
    };
    expect(says('DialoutCPCZoneAPSTNInternational')).toContain('to Zone A only');
    expect(says('DialoutCPCandPSTNDisabled')).toContain('allows no calls out of meetings');
    expect(says('Something new')).toContain('is not known');
  });
});
