import { extname } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

export const ADDRESS_VARIABLE = 'SANDBOX_POWERSHELL_URL';
export const SECRET_VARIABLE = 'SANDBOX_POWERSHELL_SECRET';

/** How to start a simulated Teams PowerShell process for the sandbox whose Microsoft server is at `base`. */
export function powershellProgram(base: string, secret: string) {
  const source = extname(fileURLToPath(import.meta.url));
  const program = fileURLToPath(new URL(`./process${source}`, import.meta.url));
  return {
    command: execPath,
    // Unbuilt, as in tests, it is TypeScript still.
    args: source === '.ts' ? ['--import', 'tsx', program] : [program],
    environment: { [ADDRESS_VARIABLE]: `${base}/powershell`, [SECRET_VARIABLE]: secret },
  };
}
