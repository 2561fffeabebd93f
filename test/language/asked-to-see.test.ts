import { describe, expect, it } from '@jest/globals';
import { understand } from '../../bot/language/understand.js';

describe('what is only to be looked at', () => {
  it.each([
    ['show the settings', 'admin_set_bridge_settings'],
    ['what are the bridge settings?', 'admin_set_bridge_settings'],
    ['is writing on?', 'admin_set_bridge_settings'],
    ['what is the largest change?', 'admin_set_bridge_settings'],
    ['which requests are waiting?', 'admin_decide_request'],
    ['my requests', 'request_change'],
    ['withdraw my request', 'request_change'],
  ])('%s shows and changes nothing', (said, intent) => {
    expect(understand(said)).toMatchObject({ intent, entities: { show: true } });
  });

  it.each([
    ['ask for a number in Munich', 'request_change'],
    ['turn writing on', 'admin_set_bridge_settings'],
    ['turn off mails to organizers', 'admin_set_bridge_settings'],
  ])('%s asks for something', (said, intent) => {
    const { intent: read, entities } = understand(said);
    expect(read).toBe(intent);
    expect(entities.show).toBeUndefined();
  });
});

describe('the stop switch', () => {
  it.each([
    ['stop all changes', 'on'],
    ['stop switch on', 'on'],
    ['activate the stop switch', 'on'],
    ['stop switch off', 'off'],
    ['turn off the kill switch', 'off'],
    ['resume all changes', 'off'],
  ])('%s switches it %s', (said, value) => {
    expect(understand(said).entities).toMatchObject({ setting: 'stopSwitch', value });
  });
});

describe('prompt languages', () => {
  it.each([
    'restore the default languages of +44 113 496 0150',
    'set the languages of +44 113 496 0150 to the original ones',
  ])('%s asks for those that the number came with', (said) => {
    expect(understand(said)).toMatchObject({
      intent: 'admin_set_languages',
      entities: { originalLanguages: true },
    });
  });
});
