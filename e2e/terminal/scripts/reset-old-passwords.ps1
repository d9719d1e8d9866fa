<#
.SYNOPSIS
    Whoever has had the same password for too long has to choose another one.
.PARAMETER Days
    How old a password may be.
#>
[CmdletBinding()]
Param(
    [Parameter(Mandatory = $true, Position = 0)]
    [ValidateRange(0, 3650)]
    [int] $Days,

    [Parameter()]
    [string] $Department,

    [switch] $ReportOnly
)

Begin   { $limit = (Get-Date).AddDays(-$Days); $users = @() }
Process {
    $users = Get-MSOnlineUser -Enabled | Where-Object {
        ($_.PasswordLastSetDate -lt $limit) -and
        ($_.PasswordNeverExpire -ne $true) -and
        (!$Department -or $_.Department -eq $Department)
    } | Sort-Object LastName
    if (-not $ReportOnly) {
        $users | Set-MSOnlineUserPassword -ChangePasswordOnNextLogon $true
    }
}
End {
    $users | Select-Object @{Name='Who';Expression={$_.DisplayName}}, @{n='Age';e={[int]((Get-Date) - $_.PasswordLastSetDate).TotalDays}}, Department
    Write-Host ("{0} password(s) older than {1} days" -f ($users | Measure-Object).Count, $Days)
}
