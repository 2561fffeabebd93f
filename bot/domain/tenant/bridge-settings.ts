/** How the bridges of a tenant behave. What Microsoft did not tell, or tells in a word that is new, is undefined. */
export interface BridgeSettings {
  /** Whether people hear that somebody on a phone comes or goes. */
  readonly announceComingAndGoing: boolean | undefined;
  /** Names, or numbers where there is no name, can be heard by everybody; a tone gives nothing away. */
  readonly announceBy: 'name' | 'tone' | undefined;
  readonly recordNames: boolean | undefined;
  /** Digits of PINs to come, 4 to 12; the present ones stay as long as they are. */
  readonly pinLength: number | undefined;
  /** Whether organizers get a mail when their numbers or PIN change. */
  readonly mailOrganizers: boolean | undefined;
  /** Whether Microsoft updates the invites of existing meetings when an organizer's license or bridge changes. */
  readonly updateInvites: boolean | undefined;
  readonly maskNumbersFor: 'outsiders' | 'everybody' | 'nobody' | undefined;
  /** Whether somebody who is called has to press 1; one page of Microsoft's says that Teams ignores it. */
  readonly confirmCallsOut: boolean | undefined;
}
