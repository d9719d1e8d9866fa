param([string]$File = (Join-Path $PSScriptRoot 'rights.csv'), [switch]$Quiet)

function Write-Step([string]$Text) { if (!$Quiet) { Write-Host (" * " + $Text) } }

$refused = 0
:rows foreach ($line in Import-Csv $File)
{
    $common = @{ Identity = $line.Mailbox; TrustedUser = $line.Delegate }
    switch ("$($line.Action) $($line.Right)")
    {
        "Grant FullAccess"    { Add-MSOnlineMailPermission @common -GrantFullAccess }
        "Grant SendAs"        { Add-MSOnlineMailPermission @common -GrantSendAs }
        "Grant SendOnBehalf"  { Add-MSOnlineMailPermission @common -GrantSendOnBehalfOf }
        "Revoke FullAccess"   { Remove-MSOnlineMailPermission @common -RemoveFullAccess -Confirm:$false }
        "Revoke SendAs"       { Remove-MSOnlineMailPermission @common -RemoveSendAs -Confirm:$false }
        "Revoke SendOnBehalf" { Remove-MSOnlineMailPermission @common -RemoveSendOnBehalf -Confirm:$false }
        default               { $refused += 1; Write-Error "Row for $($line.Mailbox): '$_' is neither Grant nor Revoke."; continue rows }
    }
    Write-Step "$($line.Action): $($line.Delegate) on $($line.Mailbox), $($line.Right)"
}
exit $refused
