# Written on an old machine: Windows-1252, typographic quotes and dashes.
$rows = @(
    @{ Identity = ‘zoe@contoso.example’; DisplayName = “Zoë Müller”; City = “Münster” },
    @{ Identity = ‘jose@contoso.example’; DisplayName = “José Núñez – Büro”; City = “A Coruña” }
)
foreach ($row in $rows) { Add-MSOnlineUser @row | Out-Null }
Get-MSOnlineUser –Search ‘müller’ | ForEach-Object { “{0}: {1} ({2} €)” –f $_.Identity, $_.DisplayName, 5 }
Get-MSOnlineUser | Where-Object { $_.City –like “*ñ*” } | Select-Object –ExpandProperty DisplayName
