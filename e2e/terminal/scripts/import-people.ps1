# Imports the people of a file, says what became of them, and writes the failed rows beside it to be corrected.
# Ends with the number of rows that failed.
param([Parameter(Mandatory = $true)][string] $Path)

$done = Import-TenantCsv $Path -Kind Provision -Default @{ UserLocation = 'BE' } -ErrorAction SilentlyContinue
"$($done.Created) created, $($done.Changed) changed, $($done.Unchanged) as they were, $($done.Failed) failed of $($done.Rows)"

if ($done.Failed -gt 0) {
    Get-TenantImportRow $done.Import -Outcome Failed | ForEach-Object { "line $($_.Line), $($_.Column): $($_.ErrorId)" }
    $done | Export-TenantImportResult -Path 'failed.csv' -FailedOnly
}
exit $done.Failed
