/** One instruction of a Dockerfile, its continued lines joined, such as COPY and `package.json ./`. */
interface Instruction {
  readonly name: string;
  readonly rest: string;
}

export interface Stage {
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile by name; what stands before the first FROM is the stage "". */
export function stagesOf(text: string): readonly Stage[] {
  const stages: { name: string; instructions: Instruction[] }[] = [{ name: '', instructions: [] }];
  for (const instruction of instructionsOf(text)) {
    if (instruction.name === 'FROM')
      stages.push({ name: / AS (\S+)$/.exec(instruction.rest)?.[1] ?? '', instructions: [] });
    stages.at(-1)!.instructions.push(instruction);
  }
  return stages;
}

function instructionsOf(text: string): readonly Instruction[] {
  const lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  return lines
    .join('\n')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => {
      const [, name, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      if (name === undefined || rest === undefined) throw new Error(`not an instruction: ${line}`);
      return { name, rest };
    });
}
