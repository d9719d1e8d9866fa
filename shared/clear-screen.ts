/** What Write-Host says to have the screen cleared, as on a line printer: throw out the page. Hosts without one leave it out. */
export const clearScreen = '\f'
