/** What a TeamsMeetingPolicy says about people on a phone; undefined where Microsoft did not tell. */
export interface MeetingPolicy {
  readonly name: string;
  /** Also lets people without an account start a meeting in the app. */
  readonly callersMayStart: boolean | undefined;
  readonly callersSkipLobby: boolean | undefined;
  readonly anonymousMayCallOut: boolean | undefined;
}
