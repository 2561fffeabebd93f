#Requires -Version 7.2
#Requires -Modules Microsoft.Graph.Authentication, MicrosoftTeams
<#
.SYNOPSIS
Grants Bridgekeeper what it needs in a tenant: Graph application permissions, a directory role, an application access policy.

.DESCRIPTION
Run once by a Privileged Role Administrator who is also a Teams Administrator; running it again changes nothing that is
already there. -WhatIf shows what would be granted. It was written from Microsoft's documentation and has never been run
by its authors: read it first.

.PARAMETER PrincipalId
Object id of the service principal: of the managed identity (output principalId of infra/main.bicep), or of the enterprise
application behind the app registration where a certificate is used.

.PARAMETER ClientId
Client id of the same identity (output botId of infra/main.bicep).

.PARAMETER ReadOnly
Leaves out the directory role with which Teams PowerShell may change things; Teams Reader is granted in its place.

.PARAMETER WithoutTeamsPowerShell
Grants no directory role at all, and the permission to read the tenant's phone numbers by Graph in its place. Licenses can
be told then, and numbers of invites cannot; set TEAMS_POWERSHELL_SLOTS=0.

.PARAMETER WithoutGroups
Leaves out the permission to read which groups there are and who is in them; questions about a group are refused then.

.PARAMETER WithoutMeetings
Leaves out the permission to read meetings, and the access policy that goes with it.

.EXAMPLE
./infra/grant-permissions.ps1 -PrincipalId 00000000-1111-2222-3333-444444444444 -ClientId 55555555-6666-7777-8888-999999999999 -WhatIf
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    [Parameter(Mandatory)] [guid] $PrincipalId,
    [Parameter(Mandatory)] [guid] $ClientId,
    [switch] $ReadOnly,
    [switch] $WithoutTeamsPowerShell,
    [switch] $WithoutGroups,
    [switch] $WithoutMeetings
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$graphApp = '00000003-0000-0000-c000-000000000000'
$permissions = [ordered]@{
    'User.Read.All'                   = 'df021288-bdef-4463-88db-98f22de89214'
    'LicenseAssignment.Read.All'      = 'e2f98668-2877-4f38-a2f4-8202e0717aa1'
    'RoleManagement.Read.Directory'   = '483bed4a-2ad3-4361-a73b-c83ccdbdc53c'
    'TeamsUserConfiguration.Read.All' = 'a91eadaf-2c3c-4362-908b-fb172d208fc6'
    'TeamsTelephoneNumber.Read.All'   = '39b17d18-680c-41f4-b9c2-5f30629e7cb6'
    'GroupMember.Read.All'            = '98830695-27a2-44f7-8c18-0c3ebc9698f6'
    'OnlineMeetings.Read.All'         = 'c1684f21-1984-47fa-9d61-2dc8c296bb70'
}
if (-not $WithoutTeamsPowerShell) { $permissions.Remove('TeamsTelephoneNumber.Read.All') }
if ($WithoutGroups) { $permissions.Remove('GroupMember.Read.All') }
if ($WithoutMeetings) { $permissions.Remove('OnlineMeetings.Read.All') }
$teamsCommunicationsAdministrator = 'baf37b3a-610e-45da-9e62-d9d1e5e8914b'
$teamsReader = '1076ac91-f3d9-41a7-a339-dcdf5f480acc'
$policy = 'Bridgekeeper'

Connect-MgGraph -Scopes 'AppRoleAssignment.ReadWrite.All', 'RoleManagement.ReadWrite.Directory' -NoWelcome
$root = 'https://graph.microsoft.com/v1.0'

$graph = Invoke-MgGraphRequest -Method GET -Uri "$root/servicePrincipals(appId='$graphApp')?`$select=id"
$assigned = Invoke-MgGraphRequest -Method GET -Uri "$root/servicePrincipals/$PrincipalId/appRoleAssignments?`$top=999"
$held = @($assigned.value | ForEach-Object { $_.appRoleId })
foreach ($name in $permissions.Keys) {
    if ($held -contains $permissions[$name]) { continue }
    if ($PSCmdlet.ShouldProcess($name, 'Grant Graph application permission')) {
        $body = @{ principalId = "$PrincipalId"; resourceId = $graph.id; appRoleId = $permissions[$name] }
        $null = Invoke-MgGraphRequest -Method POST -Uri "$root/servicePrincipals/$PrincipalId/appRoleAssignments" -Body $body
    }
}

if (-not $WithoutTeamsPowerShell) {
    $role = $teamsCommunicationsAdministrator
    if ($ReadOnly) { $role = $teamsReader }
    $filter = "principalId eq '$PrincipalId' and roleDefinitionId eq '$role'"
    $uri = "$root/roleManagement/directory/roleAssignments"
    $roles = Invoke-MgGraphRequest -Method GET -Uri "${uri}?`$filter=$filter"
    if (@($roles.value).Count -eq 0) {
        if ($PSCmdlet.ShouldProcess($role, 'Grant directory role')) {
            $body = @{ principalId = "$PrincipalId"; roleDefinitionId = $role; directoryScopeId = '/' }
            $null = Invoke-MgGraphRequest -Method POST -Uri $uri -Body $body
        }
    }
}

if ($WithoutMeetings) { return }

# OnlineMeetings.Read.All reads nobody's meetings until a policy names the app. It may take half an hour to work.
Connect-MicrosoftTeams | Out-Null
if (-not (Get-CsApplicationAccessPolicy | Where-Object { $_.Identity -eq "Tag:$policy" })) {
    if ($PSCmdlet.ShouldProcess($policy, 'Create application access policy')) {
        New-CsApplicationAccessPolicy -Identity $policy -AppIds "$ClientId" -Description 'Dial-in data of meetings'
    }
}
if ($PSCmdlet.ShouldProcess('everybody without a policy of their own', "Grant application access policy $policy")) {
    Grant-CsApplicationAccessPolicy -PolicyName $policy -Global
}
