# Dotted by other scripts.
$script:Company = 'Contoso'
filter ConvertTo-Initials { -join ($_.DisplayName -split ' ' | ForEach-Object { $_.Substring(0, 1).ToUpper() }) }
function Get-Team([Parameter(Mandatory = $true)][string]$Name) { Get-MSOnlineUser -Department $Name -SortBy Identity }
