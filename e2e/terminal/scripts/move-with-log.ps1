$log = Join-Path $PWD 'run.log'
if (Test-Path $log) { throw 'There is a log already.' }

function Log {
    param([string]$Message, [ValidateSet('INFO', 'FAIL')]$Level = 'INFO')
    Add-Content -Path $log -Value ('{0} {1}' -f $Level, $Message)
}

function Move-Town {
    param([Parameter(ValueFromPipeline = $true)]$Name, [string]$To)
    process {
        try {
            Set-MSOnlineUser -Identity $Name -City $To -ErrorAction Stop
            Log "$Name moved to $To"
        }
        catch {
            Log -Level FAIL -Message "$Name ($($_.FullyQualifiedErrorId -replace ',.*')): $($_.CategoryInfo.Category)"
            $script:failed++
        }
        finally {
            $script:tried++
        }
    }
}

$failed = $tried = 0
Log 'begin'
'ann@contoso.example', 'nobody@contoso.example', 'bob@contoso.example' | Move-Town -To 'Oslo'
Log "end"
Write-Output "$tried tried, $failed failed"
