!macro customInstall
  CreateShortCut "$SMPROGRAMS\Migration Command Shell.lnk" "$INSTDIR\resources\shell\node.exe" '"$INSTDIR\resources\shell\electron\dist\console.mjs" shell' "$INSTDIR\${APP_EXECUTABLE_FILENAME}" 0
!macroend

!macro customUnInstall
  Delete "$SMPROGRAMS\Migration Command Shell.lnk"
!macroend
