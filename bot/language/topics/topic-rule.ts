import { isStandingQuestion, type StandingQuestion } from '../../domain/explain/standing-question.js';
import { GROUPS } from '../rules.js';
import { isSignal, type Signal } from '../signals.js';
import { CUES, type Cue } from './cues.js';

/** A topic is meant where of each need one mark is there, and none of the exceptions is. */
export interface TopicRule {
  readonly topic: StandingQuestion;
  readonly needs: readonly (readonly Mark[])[];
  readonly exceptions: readonly Mark[];
}

export type Mark = Signal | Cue;

/** Reads rules from their notation (topic-rules.ts). A name that does not exist is a mistake in the table, so it throws. */
export function parseTopicRules(text: string): readonly TopicRule[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => topicRuleOf(line));
}

function topicRuleOf(line: string): TopicRule {
  const [, topic, needs = '', exceptions = ''] = LINE.exec(line) ?? [];
  if (!isStandingQuestion(topic)) throw new Error(`Not a topic rule: ${line}`);
  return {
    topic,
    needs: wordsOf(needs, ' & ').map((need) => need.split('|').flatMap((name) => marksNamed(name))),
    exceptions: wordsOf(exceptions, ' ').flatMap((name) => marksNamed(name)),
  };
}

const LINE = /^(\w+): ([^-]+?)(?: - (.+))?$/;

function wordsOf(text: string, separator: string): readonly string[] {
  return text.split(separator).filter((word) => word !== '');
}

function marksNamed(name: string): readonly Mark[] {
  return (GROUPS[name] ?? name).split('|').map((each) => {
    const cue = CUES.find((known) => known === each);
    if (cue !== undefined) return cue;
    if (!isSignal(each)) throw new Error(`Neither a signal nor a cue: ${each}`);
    return each;
  });
}
