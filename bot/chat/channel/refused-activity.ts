/** Why a request to the bot is not listened to. The sender learns the status only; the log learns the reason. */
export type Refusal =
  | {
      readonly status: 401;
      readonly reason: 'noToken' | 'badToken' | 'unknownKey' | 'notTheChannel' | 'expired';
    }
  | { readonly status: 403; readonly reason: 'notEndorsed' | 'otherServiceUrl' | 'unlistedServiceUrl' }
  | { readonly status: 503; readonly reason: 'keysUnreadable' };

/** Thrown through the Bot Framework's authentication seam, which knows no other way to refuse. */
export class RefusedActivity extends Error {
  override readonly name = 'RefusedActivity';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(`Refused: ${refusal.reason}`, options);
    this.refusal = refusal;
  }
}
