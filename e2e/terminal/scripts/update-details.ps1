# Column of the file = parameter of the cmdlet; empty columns leave things as they are.
$map = @{
    Job    = 'JobTitle'
    Dept   = 'Department'
    Town   = 'City'
    Mobile = 'MobilePhone'
}
$missing = @()

Import-Csv -Path "$PSScriptRoot/details.csv" -Delimiter ';' | ForEach-Object -Begin { $done = 0 } -Process {
    $set = @{ Identity = $_.Account }
    foreach ($column in $map.Keys) {
        $value = $_.$column
        if (![string]::IsNullOrEmpty($value)) { $set[$map[$column]] = $value }
    }
    if ($set.Count -eq 1) { return }
    Set-MSOnlineUser @set -ErrorAction SilentlyContinue -ErrorVariable trouble
    if ($trouble) { $missing += $_.Account } else { $done++ }
} -End { "Changed $done" }

if ($missing) { Write-Warning "Not found: $($missing -join ', ')"; exit 3 }
