/** What an administrator has set for the tenant. A new installation may not write. */
export interface TenantSettingsValue {
  readonly writing: boolean;
  /** Microsoft does not publish the plan ids of Operator Connect Conferencing. */
  readonly operatorConnectPlanIds: readonly string[];
}

export interface TenantSettings {
  read(tenantId: string): Promise<TenantSettingsValue>;
  keep(tenantId: string, value: TenantSettingsValue): Promise<void>;
}
