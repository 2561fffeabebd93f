import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Microsoft's reference of the module's cmdlets, as published. */
export const PUBLISHED = z
  .array(
    z.object({
      name: z.string(),
      appAuthSupported: z.boolean(),
      parameterSets: z.array(z.object({ name: z.string(), mandatory: z.array(z.string()) })),
      parameters: z.array(
        z.object({
          name: z.string(),
          type: z.string(),
          internal: z.boolean().optional(),
          sets: z.array(z.string()).optional(),
        }),
      ),
      output: z.array(z.string()),
    }),
  )
  .parse(
    JSON.parse(readFileSync(new URL('../../bot/sandbox/contracts/cmdlets.json', import.meta.url), 'utf8')),
  );
export type PublishedCmdlet = (typeof PUBLISHED)[number];

/** Fails the test that asks for a cmdlet which Microsoft does not have. */
export function publishedCmdlet(name: string): PublishedCmdlet {
  const found = PUBLISHED.find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name} is not published`);
  return found;
}

/** The parameter sets of which exactly these parameters make a call that PowerShell can bind. */
export function fittingSets(cmdlet: PublishedCmdlet, given: readonly string[]): readonly string[] {
  return cmdlet.parameterSets
    .filter(({ name, mandatory }) => {
      const taken = given.every((parameter) => isIn(cmdlet, parameter, name));
      return taken && mandatory.every((parameter) => given.includes(parameter));
    })
    .map(({ name }) => name);
}

export function isIn({ parameters }: PublishedCmdlet, parameter: string, set: string): boolean {
  const found = parameters.find(({ name }) => name === parameter);
  return found !== undefined && (found.sets === undefined || found.sets.includes(set));
}
