/** What people call the product behind a SKU part number; undefined where the public list has no name. */
export function productName(skuPartNumber: string): string | undefined {
  return PRODUCT_NAMES[skuPartNumber];
}

/** From Microsoft's public list "Product names and service plan identifiers for licensing" (copy of 2026-08-08). */
const PRODUCT_NAMES: Readonly<Record<string, string>> = {
  BUSINESS_VOICE: 'Microsoft 365 Business Voice (UK)',
  BUSINESS_VOICE_DIRECTROUTING: 'Microsoft 365 Business Voice (without Calling Plan)',
  BUSINESS_VOICE_DIRECTROUTING_MED: 'Microsoft 365 Business Voice (without Calling Plan) for US',
  BUSINESS_VOICE_MED2: 'Microsoft 365 Business Voice',
  BUSINESS_VOICE_MED2_TELCO: 'Microsoft 365 Business Voice (US)',
  DEVELOPERPACK_E5: 'Microsoft 365 E5 Developer (without Windows and Audio Conferencing)',
  ENTERPRISEPACK: 'Office 365 E3',
  ENTERPRISEPREMIUM: 'Office 365 E5',
  ENTERPRISEPREMIUM_FACULTY: 'Office 365 A5 for faculty',
  ENTERPRISEPREMIUM_GOV: 'Office 365 G5 GCC',
  ENTERPRISEPREMIUM_NOPBIPBX_GOV: 'Office 365 GCC G5 without Power BI and Phone System',
  ENTERPRISEPREMIUM_NOPSTNCONF: 'Office 365 E5 Without Audio Conferencing',
  ENTERPRISEPREMIUM_NOPSTNCONF_NOPBI_GOV: 'Office 365 GCC G5 without Audio Conferencing',
  ENTERPRISEPREMIUM_STUDENT: 'Office 365 A5 for students',
  M365_G5_GCC: 'Microsoft 365 GCC G5',
  M365_G5_GOV: 'Microsoft 365 GCC G5 w/o WDATP/CAS Unified',
  M365EDU_A5_FACULTY: 'Microsoft 365 A5 for faculty',
  M365EDU_A5_NOPSTNCONF_STUUSEBNFT: 'Microsoft 365 A5 without Audio Conferencing for students use benefit',
  M365EDU_A5_STUDENT: 'Microsoft 365 A5 for Students',
  MCOACBYOT_AR_GCCHIGH_USGOV_GCCHIGH: 'Microsoft 365 Audio Conferencing - GCCHigh Tenant (AR)_USGOV_GCCHIGH',
  MCOMEETACPEA: 'Microsoft 365 Audio Conferencing Pay-Per-Minute - EA',
  MCOMEETADV: 'Microsoft 365 Audio Conferencing',
  MCOMEETADV_FACULTY: 'Microsoft 365 Audio Conferencing for faculty',
  MCOMEETADV_GOV: 'Microsoft 365 Audio Conferencing for GCC',
  MCOMEETADV_USGOV_GCCHIGH: 'Microsoft 365 Audio Conferencing_USGOV_GCCHIGH',
  MCOTEAMS_ESSENTIALS: 'Teams Phone with Calling Plan',
  MEETING_ROOM: 'Microsoft Teams Rooms Standard',
  MEETING_ROOM_GOV: 'Microsoft Teams Rooms Standard for GCC',
  MEETING_ROOM_GOV_NOAUDIOCONF: 'Microsoft Teams Rooms Standard for GCC without Audio Conferencing',
  MEETING_ROOM_NOAUDIOCONF: 'Microsoft Teams Rooms Standard without Audio Conferencing',
  Microsoft_365_E5: 'Microsoft 365 E5 (500 seats min)_HUB',
  'Microsoft_365_E5_(no_Teams)': 'Microsoft 365 E5 (no Teams)',
  'Microsoft_365_E5_EEA_(no_Teams)_with_Calling_Minutes':
    'Microsoft 365 E5 EEA (no Teams) with Calling Minutes',
  'Microsoft_365_E5_EEA_(no_Teams)_without_Audio_Conferencing':
    'Microsoft 365 E5 EEA (no Teams) without Audio Conferencing',
  'Microsoft_365_E5_EEA_(no_Teams)_without_Audio_Conferencing_(500_seats_min)_HUB':
    'Microsoft 365 E5 EEA (no Teams) without Audio Conferencing (500 seats min)_HUB',
  Microsoft_365_E5_without_Audio_Conferencing:
    'Microsoft 365 E5 without Audio Conferencing (500 seats min)_HUB',
  MICROSOFT_365_E7: 'Microsoft 365 E7',
  Microsoft_Teams_Audio_Conferencing_select_dial_out:
    'Microsoft Teams Audio Conferencing with dial-out to USA/CAN',
  Microsoft_Teams_Enterprise_New: 'Microsoft Teams Enterprise',
  Microsoft_Teams_Premium: 'Microsoft Teams Premium Introductory Pricing',
  Microsoft_Teams_Rooms_Basic: 'Microsoft Teams Rooms Basic',
  Microsoft_Teams_Rooms_Basic_FAC: 'Microsoft Teams Rooms Basic for EDU',
  Microsoft_Teams_Rooms_Basic_without_Audio_Conferencing:
    'Microsoft Teams Rooms Basic without Audio Conferencing',
  Microsoft_Teams_Rooms_Pro: 'Microsoft Teams Rooms Pro',
  Microsoft_Teams_Rooms_Pro_FAC: 'Microsoft Teams Rooms Pro for EDU',
  Microsoft_Teams_Rooms_Pro_GCC: 'Microsoft Teams Rooms Pro for GCC',
  Microsoft_Teams_Rooms_Pro_without_Audio_Conferencing:
    'Microsoft Teams Rooms Pro without Audio Conferencing',
  MTR_PREM: 'Teams Rooms Premium',
  O365_BUSINESS_ESSENTIALS: 'Microsoft 365 Business Basic',
  O365_BUSINESS_PREMIUM: 'Microsoft 365 Business Standard',
  'O365_w/o_Teams_Bundle_M5': 'Microsoft 365 E5 EEA (no Teams)',
  'O365_w/o_Teams_Bundle_M5_(500_seats_min)_HUB': 'Microsoft 365 E5 EEA (no Teams) (500 seats min)_HUB',
  'Office_365_E5_EEA_(no_Teams)_without_Audio_Conferencing':
    'Office 365 E5 EEA (no Teams) without Audio Conferencing',
  'Office_365_w/o_Teams_Bundle_E5': 'Office 365 E5 EEA (no Teams)',
  Operator_Connect_Mobile: 'Teams Phone Mobile',
  Project_Professional_TEST_GCC: 'Project Plan 3 for GCC TEST',
  SPB: 'Microsoft 365 Business Premium',
  SPE_E3: 'Microsoft 365 E3',
  SPE_E5: 'Microsoft 365 E5',
  SPE_E5_CALLINGMINUTES: 'Microsoft 365 E5 with Calling Minutes',
  SPE_E5_NOPSTNCONF: 'Microsoft 365 E5 without Audio Conferencing',
  SPE_E5_USGOV_GCCHIGH: 'Microsoft 365 E5_USGOV_GCCHIGH',
  SPE_F1: 'Microsoft 365 F3',
  STANDARDPACK: 'Office 365 E1',
  Teams_Ess: 'Microsoft Teams Essentials',
  TEAMS_ESSENTIALS_AAD: 'Microsoft Teams Essentials (AAD Identity)',
  'Teams_Premium_(for_Departments)': 'Teams Premium (for Departments)',
  Teams_Premium_for_Faculty: 'Teams Premium for Faculty',
};
