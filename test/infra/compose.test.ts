import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { stagesOf } from './dockerfile.js';
import { settingNames } from './setting-names.js';

const Service = z.looseObject({
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  image: z.string(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  env_file: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  secrets: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});
const Compose = z.looseObject({
  services: z.strictObject({ bot: Service, postgres: Service }),
  volumes: z.record(z.string(), z.null()),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

const TEXT = readFileSync('infra/compose.yaml', 'utf8');
const COMPOSE = Compose.parse(parse(TEXT, { strict: true }));
const { bot, postgres } = COMPOSE.services;
const EXAMPLE = new Map(
  [...readFileSync('infra/tenant.env.example', 'utf8').matchAll(/^([A-Z_0-9]+)=(.*)$/gm)].map((match) => [
    match[1]!,
    match[2]!,
  ]),
);

describe('the compose file', () => {
  it('builds the image of the Dockerfile from the root of the project', () => {
    expect(bot.build).toEqual({ context: '..', dockerfile: 'infra/Dockerfile' });
  });

  it('starts the bot when the database is ready', () => {
    expect(bot.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(postgres.healthcheck?.test.join(' ')).toContain('pg_isready');
  });

  it('has PostgreSQL 15 or newer, pinned, with its data on a named volume and no open port', () => {
    const [, major] = /^postgres:(\d+)\.\d+/.exec(postgres.image) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(15);
    expect(postgres.volumes).toEqual(['database:/var/lib/postgresql/data']);
    expect(postgres.ports).toBeUndefined();
  });

  it('names every volume and secret it uses', () => {
    const used = [...bot.volumes, ...postgres.volumes].map((volume) => volume.split(':')[0]);
    expect(Object.keys(COMPOSE.volumes)).toEqual(expect.arrayContaining(used));
    expect(Object.keys(COMPOSE.secrets)).toEqual(bot.secrets);
  });

  it('opens the bot to this machine only, where a proxy brings https', () => {
    const port = stagesOf(readFileSync('infra/Dockerfile', 'utf8'))
      .at(-1)!
      .instructions.find((each) => each.name === 'EXPOSE')!.rest;
    expect(bot.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  });

  it('gives the bot only settings that it reads', () => {
    const given = [...Object.keys(bot.environment), ...EXAMPLE.keys()];
    const forComposeItself = ['POSTGRES_PASSWORD', 'CERTIFICATE_FILE'];
    const known = settingNames();
    expect(given.filter((name) => !known.has(name) && !forComposeItself.includes(name))).toEqual([]);
  });

  it('asks in the example for every setting that a tenant needs, and fills in no secret', () => {
    expect([...EXAMPLE.keys()]).toEqual(
      expect.arrayContaining([
        'TENANT_ID',
        'APP_ID',
        'PUBLIC_URL',
        'CERTIFICATE_THUMBPRINT',
        'POSTGRES_PASSWORD',
        'WRITING',
      ]),
    );
    for (const name of ['TENANT_ID', 'APP_ID', 'POSTGRES_PASSWORD', 'CERTIFICATE_FILE'])
      expect(EXAMPLE.get(name)).toBe('');
    expect(EXAMPLE.get('WRITING')).toBe('off');
  });

  it('takes the password of the database from outside for both who need it', () => {
    expect(bot.environment['DATABASE_URL']).toMatch(
      /^postgres:\/\/bridgekeeper:\$\{POSTGRES_PASSWORD:\?[^}]+\}@postgres:5432\/bridgekeeper$/,
    );
    expect(postgres.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?[^}]+\}$/);
  });

  it('holds no secret itself and stops with a sentence where one is missing', () => {
    const variables = [...TEXT.matchAll(/\$\{([A-Z_]+)([^}]*)\}/g)].map(
      (match) => [match[1]!, match[2]!] as const,
    );
    expect(new Set(variables.map(([name]) => name))).toEqual(
      new Set(['POSTGRES_PASSWORD', 'CERTIFICATE_FILE']),
    );
    for (const [name, rule] of variables) {
      expect(rule).toMatch(/^:\?.+/);
      expect(EXAMPLE.has(name)).toBe(true);
    }
  });
});
