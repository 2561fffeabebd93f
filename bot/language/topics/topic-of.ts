import type { StandingQuestion } from '../../domain/explain/standing-question.js';
import type { Reading } from '../reading.js';
import type { Signal } from '../signals.js';
import { cuesIn } from './cues-in.js';
import { parseTopicRules, type Mark } from './topic-rule.js';
import { TOPIC_RULES } from './topic-rules.js';

/** The standing question that the words ask, where they surely ask one. */
export function standingQuestionIn(
  reading: Reading,
  signals: ReadonlySet<Signal>,
): StandingQuestion | undefined {
  const marks: ReadonlySet<Mark> = new Set<Mark>([...signals, ...cuesIn(reading)]);
  const has = (mark: Mark): boolean => marks.has(mark);
  return RULES.find(({ needs, exceptions }) => {
    return needs.every((need) => need.some(has)) && !exceptions.some(has);
  })?.topic;
}

const RULES = parseTopicRules(TOPIC_RULES);
