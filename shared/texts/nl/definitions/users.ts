/** What the cmdlets about users, their activation, passwords and addresses say. */
export const userWords: Readonly<Record<string, string>> = {
  'Add a user': 'Gebruiker toevoegen',
  'Makes an account that cannot sign in yet.': 'Maakt een account dat zich nog niet kan aanmelden.',
  'The new account holds no licence and has no mailbox. Enable-MSOnlineUser activates it. Which parameters the original required is not documented; here they are the address and the display name. With -Template both follow from the first and the last name, and the person is activated, with a generated password that is shown once, unless the template makes accounts only; what is given wins over the template, and it is all or nothing.':
    'Het nieuwe account heeft geen licentie en geen postvak. Enable-MSOnlineUser activeert het. Welke parameters het origineel vereiste, is niet gedocumenteerd; hier zijn dat het adres en de weergavenaam. Met -Template volgen beide uit voor- en achternaam en wordt de persoon geactiveerd, met een gegenereerd wachtwoord dat één keer wordt getoond, tenzij het sjabloon alleen accounts maakt; wat is opgegeven, gaat vóór het sjabloon, en het is alles of niets.',
  'The e-mail address, which is also the user name.': 'Het e-mailadres, dat ook de gebruikersnaam is.',
  'Display name': 'Weergavenaam',
  'The name as others see it.': 'De naam zoals anderen die zien.',
  'The given name.': 'De voornaam.',
  'The family name.': 'De achternaam.',
  'The mobile number.': 'Het mobiele nummer.',
  'The groups that the person joins.': 'De groepen waar de persoon lid van wordt.',
  'What the person gets where nothing else is said: address, profile, licence, mailbox, permissions and groups.':
    'Wat de persoon krijgt waar niets anders is gezegd: adres, profiel, licentie, postvak, machtigingen en groepen.',
  'Makes one account.': 'Maakt één account.',
  'Makes one person by a template, ready to work.': 'Maakt één persoon met een sjabloon, klaar om te werken.',
  'Makes one account for each row; columns bind by name.':
    'Maakt één account per rij; kolommen worden op naam gekoppeld.',
  'List users': 'Gebruikers weergeven',
  'Gives one person, or all who match.': 'Geeft één persoon, of iedereen die voldoet.',
  'Identity, Enabled, ResultSize and SourceDetail are documented. Searching, filtering, sorting and paging are ours, and so is Disabled.':
    'Identity, Enabled, ResultSize en SourceDetail zijn gedocumenteerd. Zoeken, filteren, sorteren en bladeren zijn van ons, net als Disabled.',
  'Enabled only': 'Alleen ingeschakelde',
  'Only people who may sign in.': 'Alleen personen die zich mogen aanmelden.',
  'Disabled only': 'Alleen uitgeschakelde',
  'Only people who may not sign in.': 'Alleen personen die zich niet mogen aanmelden.',
  'Any part of name, address, department or title; several words must all be found.':
    'Een deel van naam, adres, afdeling of functie; meerdere woorden moeten allemaal voorkomen.',
  'Only people of this department.': 'Alleen personen van deze afdeling.',
  Licence: 'Licentie',
  'Only people who hold this licence.': 'Alleen personen met deze licentie.',
  'All who match but these.': 'Iedereen die voldoet, behalve deze.',
  'The order of the list; by name unless said.': 'De volgorde van de lijst; op naam, tenzij anders gezegd.',
  'Result size': 'Aantal resultaten',
  'At most this many, or Unlimited. Without it: all.': 'Hoogstens zoveel, of Unlimited. Zonder: alle.',
  'Full gives UsedMailboxSize as well; without it, and where nothing measured it, that is 0.':
    'Full geeft ook UsedMailboxSize; zonder Full, en waar niets het heeft gemeten, is dat 0.',
  'Fifty people who may sign in.': 'Vijftig personen die zich mogen aanmelden.',
  'Everybody with design in name, address, department or title.':
    'Iedereen met design in naam, adres, afdeling of functie.',
  'Edit a user': 'Gebruiker bewerken',
  'Changes the details of a person.': 'Wijzigt de gegevens van een persoon.',
  'Only what is given changes; empty text clears a field. Of people who come from a directory only Administrator, Protected and the groups joined change here, the rest changes there. That the original took the postal address is not certain; Administrator, Protected and MemberOf are ours. Groups are joined and never left by it.':
    'Alleen wat is opgegeven, wijzigt; lege tekst maakt een veld leeg. Van personen die uit een directory komen, wijzigen hier alleen Administrator, Protected en de toegevoegde groepen; de rest wijzigt daar. Dat het origineel het postadres aannam, is niet zeker; Administrator, Protected en MemberOf zijn van ons. De persoon wordt hiermee lid van groepen en verlaat er nooit een.',
  'Whether the person administers the tenant.': 'Of de persoon de tenant beheert.',
  'Whether synchronization may never disable or remove the person.':
    'Of synchronisatie de persoon nooit mag uitschakelen of verwijderen.',
  'Changes the city.': 'Wijzigt de plaats.',
  'Clears the fax number.': 'Maakt het faxnummer leeg.',
  'Remove a user': 'Gebruiker verwijderen',
  'Removes a person and frees the licence.': 'Verwijdert een persoon en maakt de licentie vrij.',
  'Permissions both ways, membership of groups and forwarding to the person go along, and come back with one undo. Somebody whose mail goes only to this person must be redirected first, unless Force is given. The parameters of the original are not documented.':
    'Machtigingen in beide richtingen, lidmaatschap van groepen en het doorsturen naar de persoon verdwijnen mee, en komen met één keer ongedaan maken terug. Gaat de e-mail van iemand alleen naar deze persoon, dan moet die eerst worden omgeleid, tenzij Force is opgegeven. De parameters van het origineel zijn niet gedocumenteerd.',
  'Removes the person even when mail of others goes only to them; that mail then stays in their own mailboxes.':
    'Verwijdert de persoon ook als e-mail van anderen alleen naar deze persoon gaat; die e-mail blijft dan in hun eigen postvakken.',
  'Asks, then removes one person.': 'Vraagt het, en verwijdert dan één persoon.',
  'Removes everybody in the column Identity without asking.':
    'Verwijdert iedereen in de kolom Identity zonder het te vragen.',
  'Enable a user': 'Gebruiker activeren',
  'Activates a person with licence, location, mailbox and password, or gives sign-in back.':
    'Activeert een persoon met licentie, locatie, postvak en wachtwoord, of staat aanmelden weer toe.',
  'A person who was never activated needs a location and a licence; without Password one is generated, shown once, and has to be changed at the next sign-in. For an active person only what is given changes; SubscriptionIDs then replaces the licences held. Where the tenant has one subscription it need not be named.':
    'Een persoon die nooit is geactiveerd, heeft een locatie en een licentie nodig; zonder Password wordt een wachtwoord gegenereerd, één keer getoond, en moet het bij de volgende aanmelding worden gewijzigd. Bij een actieve persoon wijzigt alleen wat is opgegeven; SubscriptionIDs vervangt dan de licenties die er zijn. Als de tenant één abonnement heeft, hoeft dat niet te worden genoemd.',
  'Without it one is generated for a person who has none.':
    'Zonder wordt er een gegenereerd voor een persoon die er geen heeft.',
  'Whether the password has to be changed at the next sign-in: yes for a generated one, else no.':
    'Of het wachtwoord bij de volgende aanmelding moet worden gewijzigd: ja bij een gegenereerd wachtwoord, anders nee.',
  'Generates a password also where there is one already.': 'Genereert ook een wachtwoord als er al een is.',
  'Activates one person; the password is generated.': 'Activeert één persoon; het wachtwoord wordt gegenereerd.',
  'Gives sign-in back, with another licence.': 'Staat aanmelden weer toe, met een andere licentie.',
  'Disable a user': 'Gebruiker uitschakelen',
  'Takes sign-in away. Mailbox and licence are kept.':
    'Staat aanmelden niet meer toe. Postvak en licentie blijven behouden.',
  'The name is not documented; it is the natural counterpart of Enable-MSOnlineUser.':
    'De naam is niet gedocumenteerd; het is de logische tegenhanger van Enable-MSOnlineUser.',
  'Release the licence': 'Licentie vrijgeven',
  'Frees the licences for others; the mailbox is kept.':
    'Maakt de licenties vrij voor anderen; het postvak blijft behouden.',
  'The person can no longer sign in.': 'De persoon kan zich niet meer aanmelden.',
  'The same, and the licence is free for somebody else.': 'Hetzelfde, en de licentie is vrij voor iemand anders.',
  'Set a password': 'Wachtwoord instellen',
  'Gives a person a new password, or makes them change it.':
    'Geeft een persoon een nieuw wachtwoord, of laat de persoon het wijzigen.',
  'A typed password stands as it is unless ChangePasswordOnNextLogon says otherwise; a generated one has to be changed at the next sign-in. A generated password is shown once and kept nowhere.':
    'Een getypt wachtwoord blijft gelden, tenzij ChangePasswordOnNextLogon anders zegt; een gegenereerd wachtwoord moet bij de volgende aanmelding worden gewijzigd. Een gegenereerd wachtwoord wordt één keer getoond en nergens bewaard.',
  'The new password; it has to meet the policy of the tenant.':
    'Het nieuwe wachtwoord; het moet aan het beleid van de tenant voldoen.',
  'Whether the password has to be changed at the next sign-in.':
    'Of het wachtwoord bij de volgende aanmelding moet worden gewijzigd.',
  'Generates a password that meets the policy and shows it once.':
    'Genereert een wachtwoord dat aan het beleid voldoet en toont het één keer.',
  Style: 'Stijl',
  'Sixteen characters (95 bits), or words that are easy to read out: five (60 bits), under BPOS three (36 bits).':
    'Zestien tekens (95 bits), of woorden die makkelijk voor te lezen zijn: vijf (60 bits), onder BPOS drie (36 bits).',
  'Shows a new password once.': 'Toont een nieuw wachtwoord één keer.',
  'Sets a password for one sign-in.': 'Stelt een wachtwoord in voor één aanmelding.',
  'Everybody with an old password has to change it.': 'Iedereen met een oud wachtwoord moet het wijzigen.',
  'Set whether a password expires': 'Verlopen van wachtwoord instellen',
  'Exempts a password from expiry, or ends the exemption.':
    'Stelt een wachtwoord vrij van verlopen, of beëindigt de vrijstelling.',
  'Meant for mailboxes of devices and programs, where nobody is there to change a password.':
    'Bedoeld voor postvakken van apparaten en programma’s, waar niemand een wachtwoord kan wijzigen.',
  'Never expires': 'Verloopt nooit',
  'Yes exempts the password, no lets it expire by the policy.':
    'Ja stelt het wachtwoord vrij, nee laat het volgens het beleid verlopen.',
  'The password no longer expires.': 'Het wachtwoord verloopt niet meer.',
  'Test a password': 'Wachtwoord testen',
  'Tries a password as a sign-in would.': 'Probeert een wachtwoord zoals bij het aanmelden.',
  'A right password is noted as a sign-in. A wrong one counts: after as many as the policy says, sign-in is locked for a while, also with the right password. An unknown name answers Wrong, and takes as long.':
    'Een juist wachtwoord wordt als aanmelding genoteerd. Een onjuist telt mee: na zoveel als het beleid zegt, is aanmelden een tijd geblokkeerd, ook met het juiste wachtwoord. Bij een onbekende naam is het antwoord Wrong, en duurt het even lang.',
  'The password to try.': 'Het wachtwoord dat wordt geprobeerd.',
  Expires: 'Verloopt',
  'Locked until': 'Geblokkeerd tot',
  'Says whether it is right.': 'Zegt of het juist is.',
  'Change the user name': 'Gebruikersnaam wijzigen',
  'Brings the primary address in line with the user name, or with a new one.':
    'Stemt het primaire adres af op de gebruikersnaam, of op een nieuwe.',
  'With a mailbox the old address stays as one of the others, so that mail to it arrives. The parameters of the original are not documented.':
    'Bij een postvak blijft het oude adres een van de andere adressen, zodat e-mail daaraan aankomt. De parameters van het origineel zijn niet gedocumenteerd.',
  'New user name': 'Nieuwe gebruikersnaam',
  'The new user name, which is also the new primary address.':
    'De nieuwe gebruikersnaam, die ook het nieuwe primaire adres is.',
  'After a change of name.': 'Na een naamswijziging.',
  'Add an address': 'Adres toevoegen',
  'Gives a person one more address to receive mail at.': 'Geeft een persoon een extra adres om e-mail te ontvangen.',
  'An address at one of the domains of the tenant.': 'Een adres in een van de domeinen van de tenant.',
  'Mail to both addresses arrives.': 'E-mail aan beide adressen komt aan.',
  'Remove an address': 'Adres verwijderen',
  'Takes one of the other addresses of a person away.': 'Neemt een van de andere adressen van een persoon weg.',
  'The user name stays; Update-MSOnlineUserAddresses changes it.':
    'De gebruikersnaam blijft; Update-MSOnlineUserAddresses wijzigt die.',
  'The address is free for somebody else.': 'Het adres is vrij voor iemand anders.',
  Recipient: 'Ontvanger',
  'Find a recipient': 'Een ontvanger zoeken',
  'Gives the person, group or contact that owns an address, or those that are called so.':
    'Geeft de persoon, groep of contactpersoon van wie een adres is, of wie zo heten.',
  'Any part of name or address, of people, groups and contacts.':
    'Een deel van naam of adres, van personen, groepen en contactpersonen.',
  'Gives at most this many, 1,000 or fewer; 100 unless said.':
    'Geeft er hooguit zoveel, 1.000 of minder; 100 tenzij anders gezegd.',
  'Everybody whom mail can be sent to and who is called so.':
    'Iedereen aan wie e-mail kan worden gestuurd en die zo heet.',
  'An address beside the primary one finds its owner too. No cmdlet changes the addresses of groups and contacts.':
    'Ook een adres naast het primaire vindt de eigenaar. Geen cmdlet wijzigt de adressen van groepen en contactpersonen.',
  'Any of its addresses, its display name or id.': 'Een van de adressen, de weergavenaam of de id.',
  'Who has this address.': 'Van wie dit adres is.',
  'What each of these is.': 'Wat elk van deze is.',
}
