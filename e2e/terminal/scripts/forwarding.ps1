Function Set-Forwarding
{
    [CmdletBinding(SupportsShouldProcess=$true)]
    Param
    (
        [Parameter(Mandatory=$true, ValueFromPipelineByPropertyName=$true)][Alias("From")][String]$Identity,
        [Parameter(Mandatory=$true, ValueFromPipelineByPropertyName=$true)][Alias("To")][String]$Target,
        [Parameter(ValueFromPipelineByPropertyName=$true)][ValidateSet("yes","no")][String]$KeepCopy = "yes"
    )
    Begin   { $n = 0 }
    Process
    {
        Set-MSOnlineAlternateRecipient -Identity $Identity -AlternateRecipient $Target -DeliverToBoth ($KeepCopy -eq "yes")
        $n++
    }
    End     { "$n set" }
}

Function Get-Forwarding
{
    Get-MSOnlineUser | Where-Object { $_.ForwardingAddress } |
        Select-Object @{N="Mailbox";E={$_.Identity}}, @{N="GoesTo";E={$_.ForwardingAddress}}, @{N="Copy";E={if ($_.DeliverToMailboxAndForward) {"kept"} else {"none"}}}
}

Import-Csv (Join-Path $args[0] $args[1]) | Set-Forwarding
Get-Forwarding | Sort-Object Mailbox | Format-List
$lines = Get-Forwarding | ConvertTo-Csv -NoTypeInformation
$lines | Set-Content forwarding-now.csv
"$(@($lines).Count - 1) in the report"
