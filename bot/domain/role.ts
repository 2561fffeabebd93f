/** The Entra directory roles that matter to a conferencing bridge, and their role template ids (the same in every tenant). */
export const ROLE_TEMPLATE_IDS = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  teamsAdministrator: '69091246-20e8-4a56-aa4d-066075b2a7a8',
  teamsCommunicationsAdministrator: 'baf37b3a-610e-45da-9e62-d9d1e5e8914b',
  teamsTelephonyAdministrator: 'aa38014f-0993-46e9-9b45-30501a20909d',
  teamsReader: '1076ac91-f3d9-41a7-a339-dcdf5f480acc',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  teamsCommunicationsSupportEngineer: 'f70938a0-fc10-4177-9e90-2178f8765737',
  teamsCommunicationsSupportSpecialist: 'fcf91098-03e3-41a9-b5ba-6f0ec8188a12',
  userAdministrator: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  licenseAdministrator: '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
} as const;

export type Role = keyof typeof ROLE_TEMPLATE_IDS;

export const ROLES = Object.keys(ROLE_TEMPLATE_IDS) as readonly Role[];

/** The role behind a template id, or undefined for the many roles that mean nothing here. */
export function roleOfTemplate(templateId: string): Role | undefined {
  return ROLES.find((role) => ROLE_TEMPLATE_IDS[role] === templateId.toLowerCase());
}

export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLE_TEMPLATE_IDS, name);
}
