# Passwords of devices and services must not expire.
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$list = Get-Content $here\devices.txt | Where { $_ -and $_ -notmatch '^\s*#' }
foreach ($entry in $list) {
    $user = Get-MSOnlineUser -Identity $entry.Trim() -ErrorAction SilentlyContinue
    if ($user -eq $null) { Write-Host "$entry : unknown" -Fore Red; continue }
    Set-MSOnlineUserPasswordNeverExpire -Identity $user.Identity -PasswordNeverExpire $true
    Write-Host "$($user.Identity) : never expires"
}
$count = (Get-MSOnlineUser | where {$_.PasswordNeverExpire -eq $true} | measure).Count
Write-Host `n"$count in all"
