# Activates whoever has no mailbox yet, and says how it went.
param(
    [string]$Location = "BE",
    [string[]]$Except = @(),
    [int]$SizeInGB = 1
)
$waiting = Get-MSOnlineUser | ? { -not $_.Activated -and $Except -notcontains $_.Identity }
$started = Get-Date
$waiting | % {
    Write-Verbose "Enabling $($_.DisplayName)"
    Enable-MSOnlineUser -Identity $_.Identity -UserLocation $Location -MailboxQuotaSize "${SizeInGB}GB" `
        -Password ('Tin-{0:D2}-Orchard' -f $_.City.Length) -ErrorVariable +problems | Out-Null
}
$seconds = [math]::Floor(((Get-Date) - $started).TotalSeconds)
if ($seconds -gt 60) { Write-Warning "That took long." }
Write-Output ("{0} people, {1} problems" -f @($waiting).Count, @($problems).Count)
