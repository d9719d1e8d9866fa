param([Parameter(Mandatory=$true)][string]$Team, [int]$Most = 10, [switch]$Initials)
. "$PSScriptRoot\library.ps1"
$members = Get-Team $Team | Select-Object -First $Most
switch ($members.Count) {
    0       { "$Company has nobody in $Team" }
    { $_ -gt 2 } { "$Company has a large team in $Team" }
    default { "$Company has a team in $Team" }
}
$at = 0
while ($at -lt $members.Count) {
    $one = $members[$at++]
    if ($Initials) { '{0}. {1}' -f $at, ($one | ConvertTo-Initials) }
    else { "$at. $($one.DisplayName)" }
}
