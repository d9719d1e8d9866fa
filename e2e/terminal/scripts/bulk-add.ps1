###########################################################################
#  Bulk add from the template: asks which subscription, adds and activates
###########################################################################
Add-PSSnapin Microsoft.Exchange.Transporter -ErrorAction SilentlyContinue

$subscriptions = @(Get-MSOnlineSubscription | Where-Object { $_.Seats -gt $_.Used })
Write-Host "Subscriptions with free seats:" -ForegroundColor Yellow
for ($i = 0; $i -lt $subscriptions.Count; $i++)
{
    Write-Host ("  [{0}] {1,-20} {2,5} free" -f ($i + 1), $subscriptions[$i].Name, ($subscriptions[$i].Seats - $subscriptions[$i].Used))
}
do {
    [int]$choice = Read-Host "Which one"
} until ($choice -ge 1 -and $choice -le $subscriptions.Length)
$id = $subscriptions[$choice - 1].SubscriptionId

$csv = Import-Csv (Join-Path $PSScriptRoot "new-people.csv")
$added = 0; $skipped = @()
ForEach ($row in $csv)
{
    $address = $row."Email Address".Trim().ToLower()
    if (Get-MSOnlineUser -Identity $address -ErrorAction SilentlyContinue)
    {
        $skipped += $address
        continue
    }
    Add-MSOnlineUser -Identity $address `
        -FirstName $row."First Name" -LastName $row."Last Name" -DisplayName $row."Display Name" `
        -JobTitle $row."Job Title" -Department $row.Department -OfficeNumber $row."Office Number" `
        -OfficePhone $row."Office Phone" -StreetAddress $row.Address -City $row.City `
        -ZipOrPostalCode $row."ZIP or Postal Code" -CountryOrRegion $row."Country or Region" > $null
    Enable-MSOnlineUser -Identity $address -Password $row.Password -SubscriptionIDs $id `
        -UserLocation $row."Mailbox Location" -MailboxQuotaSize ([int]$row."Mailbox Size" * 1GB) | Out-Null
    $added++
}
"$added added, $($skipped.Count) skipped: $skipped"
