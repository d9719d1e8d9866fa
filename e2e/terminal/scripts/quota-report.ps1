# Mailboxes by size, largest first, on the screen and as a file for the spreadsheet.
$GB = 1024
$report = Get-MSOnlineUser -Enabled -SourceDetail Full |
    Select-Object DisplayName, Department,
        @{ Name = 'SizeGB'; Expression = { [math]::Round($_.MailboxSize / $GB, 1) } },
        @{ Label = 'Class'; Expression = {
            if ($_.MailboxSize -ge 5 * $GB) { 'large' } elseif ($_.MailboxSize -ge $GB) { 'usual' } else { 'small' }
        } } |
    Sort-Object @{ Expression = 'SizeGB'; Descending = $true }, @{ Expression = 'DisplayName'; Ascending = $true }

$report | Format-Table -AutoSize
$report | Export-Csv -Path .\quota.csv -NoTypeInformation

$total = $report | Measure-Object SizeGB -Sum -Average -Maximum
"{0:N1} GB in {1} mailboxes, {2:N2} GB on average, {3} GB at most" -f $total.Sum, $total.Count, $total.Average, $total.Maximum
$report | Group-Object Class | Sort-Object Count -Descending | ForEach-Object { "{0,-6}{1,3}" -f $_.Name, $_.Count }
