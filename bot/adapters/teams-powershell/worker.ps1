#Requires -Version 7.2
<#
.SYNOPSIS
Runs Teams PowerShell cmdlets for Bridgekeeper: one JSON object a line comes in, one goes out, both UTF-8.

.DESCRIPTION
Signs in to one tenant as the application, prints {"ready":true,"module":"<version>"} and then answers calls such as
{"id":"7","cmdlet":"Get-CsTenant","parameters":{}} until standard input ends, telling with each answer how many megabytes
the process has grown to. Only the cmdlets and parameters that are named in cmdlets.json beside this file can be called,
and only the output fields named there come back. Values are passed by splatting; no text is ever run.

Environment: TEAMS_TENANT_ID and TEAMS_APP_ID with TEAMS_CERTIFICATE_PATH (a PEM file with certificate and key) or
TEAMS_CERTIFICATE_THUMBPRINT (a certificate in the user's store); without either, the machine's managed identity,
which TEAMS_MANAGED_IDENTITY_CLIENT_ID chooses where there are several. TEAMS_ENVIRONMENT names a national cloud as the
module does: TeamsGCCH, TeamsDOD or TeamsChina; there it has to be a certificate.
#>
[CmdletBinding()]
param()

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$WarningPreference = 'SilentlyContinue'
$InformationPreference = 'SilentlyContinue'
$ProgressPreference = 'SilentlyContinue'

$utf8 = [System.Text.UTF8Encoding]::new($false)
$reader = [System.IO.StreamReader]::new([Console]::OpenStandardInput(), $utf8)
$writer = [System.IO.StreamWriter]::new([Console]::OpenStandardOutput(), $utf8)
$writer.AutoFlush = $true
# Standard output belongs to the protocol: whatever a module prints goes nowhere.
[Console]::SetOut([System.IO.TextWriter]::Null)

$cmdletsFile = Join-Path -Path $PSScriptRoot -ChildPath 'cmdlets.json'
$cmdlets = Get-Content -LiteralPath $cmdletsFile -Raw -Encoding utf8 | ConvertFrom-Json -AsHashtable

# Deep enough for a bridge: answer, rows, row, its numbers, a number, its languages.
$outputDepth = 6

function Write-Answer {
    param([System.Collections.IDictionary] $Answer)
    $writer.WriteLine((ConvertTo-Json -InputObject $Answer -Depth $outputDepth -Compress -EnumsAsStrings))
}

function Connect-Tenant {
    $signIn = @{ TenantId = $env:TEAMS_TENANT_ID; ApplicationId = $env:TEAMS_APP_ID }
    if ($env:TEAMS_CERTIFICATE_PATH) {
        $certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]
        $signIn['Certificate'] = $certificate::CreateFromPemFile($env:TEAMS_CERTIFICATE_PATH)
    }
    elseif ($env:TEAMS_CERTIFICATE_THUMBPRINT) {
        $signIn['CertificateThumbprint'] = $env:TEAMS_CERTIFICATE_THUMBPRINT
    }
    else {
        $signIn = @{ Identity = $true }
        # Not documented for this cmdlet; its sibling Connect-AzAccount chooses a user-assigned identity this way.
        if ($env:TEAMS_MANAGED_IDENTITY_CLIENT_ID) {
            $signIn['AccountId'] = $env:TEAMS_MANAGED_IDENTITY_CLIENT_ID
        }
    }
    if ($env:TEAMS_ENVIRONMENT) {
        if ($signIn.ContainsKey('Identity')) { throw 'A managed identity cannot sign in to a national cloud.' }
        # Documented for people only; where the module cannot take it with a certificate, the tenant has to tell the cloud.
        $takesBoth = (Get-Command -Name Connect-MicrosoftTeams).ParameterSets | Where-Object {
            ($_.Parameters.Name -contains 'ApplicationId') -and ($_.Parameters.Name -contains 'TeamsEnvironmentName')
        }
        if ($takesBoth) { $signIn['TeamsEnvironmentName'] = $env:TEAMS_ENVIRONMENT }
    }
    $null = Connect-MicrosoftTeams @signIn -ErrorAction Stop
}

function Test-ParameterValue {
    param([string] $Type, [object] $Value)
    switch ($Type) {
        'string' { return ($Value -is [string]) -and ($Value.Length -gt 0) }
        'stringOrNull' { return ($null -eq $Value) -or (($Value -is [string]) -and ($Value.Length -gt 0)) }
        'guid' {
            $guid = [guid]::Empty
            return ($Value -is [string]) -and [guid]::TryParse($Value, [ref] $guid)
        }
        'int' { return ($Value -is [long]) -or ($Value -is [int]) }
        'bool' { return $Value -is [bool] }
        'switch' { return ($Value -is [bool]) -and $Value }
        'strings' {
            $others = @($Value | Where-Object { $_ -isnot [string] })
            return ($Value -is [array]) -and ($others.Count -eq 0)
        }
        'addRemove' {
            if ($Value -isnot [System.Collections.IDictionary]) { return $false }
            # Replace is not among them: it would wipe what is not named.
            $right = @($Value.Keys | Where-Object {
                    (@('Add', 'Remove') -ccontains $_) -and (Test-ParameterValue -Type 'strings' -Value $Value[$_])
                })
            return ($Value.Count -gt 0) -and ($right.Count -eq $Value.Count)
        }
        default { return $false }
    }
}

function Test-Call {
    param([object] $Name, [object] $Parameters)
    if (($Name -isnot [string]) -or -not $cmdlets.ContainsKey($Name)) { return $false }
    if ($Parameters -isnot [System.Collections.IDictionary]) { return $false }
    $allowed = $cmdlets[$Name]['parameters']
    foreach ($parameter in $Parameters.Keys) {
        if (-not $allowed.ContainsKey($parameter)) { return $false }
        if (-not (Test-ParameterValue -Type $allowed[$parameter] -Value $Parameters[$parameter])) { return $false }
    }
    if (-not $cmdlets[$Name].ContainsKey('oneOf')) { return $true }
    # Microsoft takes a call that names nobody for one about the whole tenant.
    return @($cmdlets[$Name]['oneOf'] | Where-Object { $Parameters.ContainsKey($_) }).Count -eq 1
}

function Select-Field {
    param([object] $Row, [object[]] $Fields)
    $selected = [ordered]@{}
    foreach ($field in $Fields) {
        $property = $Row.PSObject.Properties[$field]
        if ($null -ne $property) { $selected[$field] = $property.Value }
    }
    return $selected
}

function Invoke-Call {
    param([string] $Name, [System.Collections.IDictionary] $Parameters)
    $values = @{}
    foreach ($parameter in $Parameters.Keys) {
        $value = $Parameters[$parameter]
        # The module knows @{Add=…} by its plain type, which the one that JSON becomes is not in every PowerShell.
        if ($value -is [System.Collections.IDictionary]) {
            $value = @{}
            foreach ($key in $Parameters[$parameter].Keys) { $value[$key] = [string[]] $Parameters[$parameter][$key] }
        }
        $values[$parameter] = $value
    }
    $fields = $cmdlets[$Name]['output']
    $rows = [System.Collections.Generic.List[object]]::new()
    & $Name @values -ErrorAction Stop | ForEach-Object {
        if ($null -ne $_) { $rows.Add((Select-Field -Row $_ -Fields $fields)) }
    }
    # A comma keeps a list of one, or of none, a list.
    return , $rows.ToArray()
}

function Get-FailureCode {
    param([System.Management.Automation.ErrorRecord] $Record)
    $text = "$($Record.FullyQualifiedErrorId) $($Record.CategoryInfo.Category) $($Record.Exception.Message)"
    if ($text -match '\b429\b|TooManyRequests|Too many requests|throttl') { return 'throttled' }
    if ($text -match '\b401\b|Unauthorized|token (has|is) expired|AADSTS|run Connect-MicrosoftTeams|No credentials') {
        return 'signedOut'
    }
    if ($text -match '\b404\b|NotFound|not found|could(n.t| not) find|cannot find|does not exist') { return 'notFound' }
    if ($text -match '\b(400|403|409)\b|BadRequest|Bad request|Forbidden|denied|not (allowed|permitted|supported)') {
        return 'refused'
    }
    if ($text -match 'Invalid|must be|cannot be|is not (a|an|on|in|assigned|licensed|enabled)\b') { return 'refused' }
    return 'failed'
}

function Get-Failure {
    param([System.Management.Automation.ErrorRecord] $Record)
    return [ordered]@{ code = Get-FailureCode -Record $Record; message = [string] $Record.Exception.Message }
}

function Get-Answer {
    param([System.Collections.IDictionary] $Request)
    $id = [string] $Request['id']
    $name = $Request['cmdlet']
    $parameters = $Request['parameters']
    if (-not (Test-Call -Name $name -Parameters $parameters)) {
        $failure = [ordered]@{ code = 'notAllowed'; message = 'The call is not in the list of allowed ones.' }
        return [ordered]@{ id = $id; ok = $false; error = $failure }
    }
    foreach ($mayReconnect in @($true, $false)) {
        try {
            $output = Invoke-Call -Name $name -Parameters $parameters
            return [ordered]@{ id = $id; ok = $true; output = $output }
        }
        catch {
            $failure = Get-Failure -Record $_
            # Who is signed out has changed nothing, so the same call may be made again.
            if (-not $mayReconnect -or $failure['code'] -ne 'signedOut') {
                return [ordered]@{ id = $id; ok = $false; error = $failure }
            }
        }
        try {
            Connect-Tenant
        }
        catch {
            $message = [string] $_.Exception.Message
            $failure = [ordered]@{ code = 'signedOut'; message = $message }
            return [ordered]@{ id = $id; ok = $false; error = $failure }
        }
    }
}

try {
    # The first version that Microsoft supports on every platform that PowerShell 7.2 runs on.
    Import-Module -Name MicrosoftTeams -MinimumVersion 6.3.0 -DisableNameChecking -ErrorAction Stop
    Connect-Tenant
    Write-Answer -Answer ([ordered]@{ ready = $true; module = [string] (Get-Module -Name MicrosoftTeams).Version })
}
catch {
    Write-Answer -Answer ([ordered]@{ ready = $false; error = Get-Failure -Record $_ })
    exit 1
}

while ($null -ne ($line = $reader.ReadLine())) {
    try {
        $request = ConvertFrom-Json -InputObject $line -AsHashtable -Depth 6
        $answer = Get-Answer -Request $request
    }
    catch {
        # Not a call that can be answered by its id: whoever sent it waits until its time is up.
        continue
    }
    $answer['megabytes'] = [long] ([System.Environment]::WorkingSet / 1048576)
    Write-Answer -Answer $answer
}
