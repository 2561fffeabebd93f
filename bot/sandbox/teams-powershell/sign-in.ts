/** Where a simulated PowerShell process shows that it belongs to this sandbox. */
export const SECRET_HEADER = 'x-sandbox-secret';

/** What the process asks first, standing for its sign-in. */
export const SIGN_IN = 'Connect-MicrosoftTeams';
