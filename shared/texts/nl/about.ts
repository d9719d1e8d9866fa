import type * as en from '../en/about.ts'
import type { Translated } from '../language.ts'

export const aboutTexts: Translated<typeof en.aboutTexts> = {
  language: {
    synopsis: 'Hoe opdrachten en scripts worden geschreven.',
    sections: [
      [
        'OPDRACHTEN',
        'Een opdracht is een cmdlet, een functie of een script met parameters: Werkwoord-Zelfstandignaamwoord -Parameter waarde. Namen van parameters mogen worden afgekort zolang ze eenduidig blijven, en weggelaten waar de hulp een positie noemt. Een verticale streep geeft de objecten van een opdracht door aan de volgende. Een puntkomma of een nieuwe regel beëindigt een opdracht; een accent grave aan het eind van een regel gaat door op de volgende.',
      ],
      [
        'TEKST',
        'Enkele aanhalingstekens laten tekst zoals die er staat; twee achter elkaar daarbinnen staan voor één. Dubbele vullen $variabelen en $( ) in en kennen `n, `t en `" met een accent grave ervoor. @\' en \'@, of @" en "@, elk aan het eind of het begin van een regel, bevatten tekst van meerdere regels. Typografische aanhalingstekens en streepjes gelden als de gewone.',
      ],
      [
        'WAARDEN',
        "1, 2, 3 is een lijst, @( ) is dat altijd, en 1..9 telt. @{ Name = 'Ann' } is een hashtabel, en @naam geeft er een door als parameters. 5GB is een getal. $null is niets, $true en $false zijn ja en nee.",
      ],
      [
        'INSTRUCTIES',
        'if, elseif en else; switch met -Wildcard, -Regex, -Exact en -CaseSensitive; foreach, for, while, do while en do until met break, continue en labels; function en filter met param, begin, process en end; try, catch en finally; trap, throw, return en exit. & roept een scriptblok of een script aan, een punt voert het uit in het bereik waar die staat.',
      ],
    ],
    operators: 'OPERATOREN',
    types: 'TYPEN',
    methods: 'METHODEN VAN TEKST',
    statics: 'LEDEN VAN TYPEN',
  },
  cmdlets: {
    synopsis: 'Elke cmdlet die er is, per snap-in.',
    intro: 'Get-Help NAAM legt er een uit, Get-Command -Noun toont die over één onderwerp.',
  },
  aliases: { synopsis: 'De korte namen van cmdlets.' },
  commonParameters: {
    synopsis: 'Parameters die elke cmdlet aanneemt.',
    writing: 'OOK VAN CMDLETS DIE IETS WIJZIGEN',
  },
  deviations: {
    synopsis: 'Waar deze shell van PowerShell afwijkt.',
    sections: [
      [
        'NIET AANWEZIG',
        'Klassen, achtergrondtaken, externe sessies, modules, programma’s van het systeem en .NET buiten de typen en leden van about_Language. Een script dat iets hiervan gebruikt, krijgt een fout die het noemt en zegt wat er in plaats daarvan kan. Set-StrictMode wordt aanvaard en wijzigt niets. Add-Member voegt eigenschappen met een waarde toe, geen berekende; Select-Object berekent. Aliassen zijn alleen die uit Get-Alias, commentaar in een functie telt niet als hulp, en $Host heeft niets om aan te roepen.',
      ],
      [
        'GETALLEN EN DATUMS',
        `Datums worden getoond als 2011-03-04 10:30:00, om middernacht zonder de tijd. Getallen zijn doubles, ook waar een script decimal zegt; gehele zijn exact tot en met 9007199254740991, en al hun cijfers worden getoond: 0.1 + 0.2 is 0.30000000000000004. Export-Csv en ConvertTo-Csv schrijven datums in ISO 8601, in UTC.`,
      ],
      [
        'ARGUMENTEN',
        'Een parameter die ja of nee zegt, neemt ook de woorden True, False, Yes en No aan, zoals die in bestanden staan; andere tekst wordt geweigerd en telt nooit als ja.',
      ],
      [
        'BESTANDEN',
        'Coderingen worden herkend als een bestand wordt gelezen: UTF-8, UTF-16 met een markering, anders Windows-1252. Export-Csv schrijft UTF-8 met een markering en zonder de regel #TYPE, tenzij daarom wordt gevraagd. Een bestand krijgt zijn naam pas als het compleet is. Met -WhatIf wordt geen bestand geschreven. Een backslash scheidt overal mappen.',
      ],
      [
        'GEHEIMEN',
        'Een parameter voor een wachtwoord neemt zowel gewone tekst als een SecureString aan. ConvertFrom-SecureString heeft -Key nodig, omdat er geen sleutel van een account is om geheimen mee te bewaren. Wachtwoorden staan in geen geschiedenis, transcript, logboek of voorbeeld; een regel die er een kan bevatten, wordt niet bewaard. Een tekst die op een eigen regel in een variabele met een neutrale naam komt, zoals $p, is niet als wachtwoord te herkennen en wordt bewaard: gebruik Read-Host -AsSecureString, Get-Credential of -GeneratePassword. Een gegenereerd wachtwoord wordt één keer getoond.',
      ],
      [
        'WIJZIGINGEN',
        'Elk object is één stap: die wordt helemaal uitgevoerd of helemaal niet, en wordt vastgelegd met de opdracht die het deed. Undo-TenantChange maakt een uitvoering ongedaan. -WhatIf toont de velden die zouden wijzigen, en latere opdrachten van de uitvoering zien wat de eerdere zouden hebben gedaan.',
      ],
      [
        'LIMIETEN',
        `Een reguliere expressie heeft 75 milliseconden, en een seconde meer voor elk miljoen tekens van de tekst. Er mogen hoogstens 200 aanroepen in elkaar staan. $env: is alleen te lezen, en alleen voor onschuldige variabelen.`,
      ],
    ],
  },
}
