$ErrorActionPreference = 'Stop'
$n = 0
foreach ($leaver in (Import-Csv "$PSScriptRoot\leavers.csv")) {
    Disable-MSOnlineUser -Identity $leaver.Identity
    $n++
    Write-Host "$n. $($leaver.Identity) ($($leaver.Reason))"
}
Write-Host 'All done'
