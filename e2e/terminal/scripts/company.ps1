# Eight people to begin with: six have services, two wait for theirs.
$people = @'
Identity,DisplayName,FirstName,LastName,Department,JobTitle,City
ann@contoso.example,Ann Peeters,Ann,Peeters,Sales,Manager,Ghent
bob@contoso.example,Bob Ruiz,Bob,Ruiz,Sales,Agent,Lyon
chen@contoso.example,Chen Li,Chen,Li,IT,Engineer,Turin
dora@contoso.example,Dora Nagy,Dora,Nagy,IT,Engineer,Pecs
emil@contoso.example,Emil Lund,Emil,Lund,Finance,Clerk,Malmo
fay@contoso.example,Fay Moss,Fay,Moss,Finance,Controller,Leeds
scan@contoso.example,Scanner Second Floor,,,Devices,,Ghent
gina@contoso.example,Gina Rossi,Gina,Rossi,Sales,Agent,Turin
'@ | ConvertFrom-Csv

$sizes = @{ ann = 5GB; bob = 2GB; chen = 10GB; dora = 1GB; emil = 512MB; fay = 5GB }
$people | Add-MSOnlineUser | Out-Null
foreach ($name in $sizes.Keys) {
    Enable-MSOnlineUser "$name@contoso.example" -UserLocation BE -MailboxQuotaSize $sizes[$name] -Password "Plum-Harbor-71" | Out-Null
}
