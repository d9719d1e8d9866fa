@echo off
if "%~1"=="" start "" "%~dp0Tenant Desk.exe" & exit /b
"%~dp0resources\shell\node.exe" "%~dp0resources\shell\electron\dist\console.mjs" %*
