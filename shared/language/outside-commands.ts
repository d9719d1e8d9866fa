/** What a command of PowerShell that this shell has not would do. */
export type OutsideDoing =
  'code' | 'files' | 'jobs' | 'machine' | 'modules' | 'network' | 'program' | 'remoting' | 'types'

const known: Readonly<Record<OutsideDoing, string>> = {
  code: 'Invoke-Expression iex',
  files:
    'Get-ChildItem gci ls dir Get-Item gi Set-Location sl cd chdir Push-Location pushd Pop-Location popd Get-Location gl pwd ' +
    'New-Item ni md mkdir Copy-Item cpi cp copy Move-Item mi mv move Remove-Item ri rm del erase rd rmdir Rename-Item rni ren Invoke-Item ii',
  jobs: 'Start-Job sajb Get-Job gjb Receive-Job rcjb Wait-Job wjb Stop-Job spjb Remove-Job rjb Start-ThreadJob',
  machine:
    'Get-Process gps ps Stop-Process spps kill Get-Service gsv Start-Service sasv Stop-Service spsv Restart-Service ' +
    'Get-WmiObject gwmi Get-CimInstance gcim Get-EventLog Get-WinEvent Get-ItemProperty gp Set-ItemProperty sp ' +
    'Get-Acl Set-Acl Set-ExecutionPolicy Get-ExecutionPolicy Register-ScheduledTask',
  modules:
    'Import-Module ipmo Remove-Module rmo Get-Module gmo Install-Module Import-LocalizedData Export-ModuleMember',
  network: 'Invoke-WebRequest iwr curl wget Invoke-RestMethod irm Send-MailMessage Test-Connection New-WebServiceProxy',
  program:
    'Start-Process saps start cmd powershell pwsh ipconfig ping net netsh nslookup whoami reg robocopy xcopy icacls ' +
    'schtasks ldifde csvde dsquery dsmod notepad explorer',
  remoting:
    'Invoke-Command icm Enter-PSSession etsn Exit-PSSession exsn New-PSSession nsn Get-PSSession gsn Remove-PSSession rsn ' +
    'Import-PSSession ipsn Connect-MsolService Connect-ExchangeOnline Connect-AzureAD Connect-MgGraph',
  types: 'Add-Type Update-TypeData Update-FormatData',
}

const doings: ReadonlyMap<string, OutsideDoing> = new Map(
  (Object.entries(known) as [OutsideDoing, string][]).flatMap(([doing, names]) =>
    names.split(' ').map(name => [name.toLowerCase(), doing] as const),
  ),
)

const program = /\.(?:exe|com|cmd|bat|msi|vbs|js|sh|py)$/i

/** What the command of that name would do in PowerShell, where it is one that this shell leaves out on purpose. */
export function outsideDoing(name: string): OutsideDoing | undefined {
  return program.test(name) ? 'program' : doings.get(name.toLowerCase())
}
