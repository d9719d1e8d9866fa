/**
 * Passwords that everybody tries first: lower case, our own collection of keyboard walks, names, seasons, places, brands
 * and words that every published list of guessed passwords shares. Variants (capitals, figures for letters, figures and
 * signs around) are found by the check, not listed.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
!qaz2wsx 000000 101010 102030 111111 11111111 112233 121212 123123 123321 1234 12345 123456 1234567 12345678
123456789 1234567890 123654 123abc 123asd 123qwe 12qwaszx 131313 135790 147258369 147852 159357 159753 1q2w3e
1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz@wsx 1qazxsw2 202020 222222 246810 333333 444444 555555 654321 666666 696969
741852963 777777 7777777 789456123 88888888 987654321 999999 a123456 a1b2c3 a1b2c3d4 aa123456 aaaaaa aaaaaaaa
abc123 abc12345 abc123456 abcabc abcd abcd1234 abcde abcdef abcdefg abcdefgh access access14 acdc adgangskode admin
admin123 administrator adobe africa agent007 ahmed ajax alaska alejandro alex alexander alexandra ali allah always
amanda amazon amen america amsterdam anderlecht andrea andrew android angel angelina angels anna anne annie anthony
antonio antwerp anything aout apollo apple april arsenal asd123 asdasd asdf asdf1234 asdfgh asdfghjk asdfghjkl
ashley asia athena audi august austin australia autumn avengers avril azerty azertyuiop baby babyboy babygirl
backup bailey bambi banana barcelona baseball basketball batman bayern beach bear beatles beautiful beer belgie
belgique belgium benvenuto berlin beyonce bicycle bieber bienvenido bienvenue birthday bismillah black blackjack
blessed blessing blink182 blizzard blue bmw bond007 bonjour boris boss boston boxing brandon brasil brazil brian
broncos brother brussels buddha bugatti bulls bunny burger business buster butter butterfly california camaro
camping canada candy carlos casino celtic champion change changeit changeme charles charlie cheese chelsea cherry
chevrolet chevy chicago china chocolate christ christmas christopher ciao cisco citroen coco coffee commander
company computer contrasena cookie corona correcthorsebatterystaple corvette cosmos cowboy cowboys creative cricket
crystal cutie daddy daisy dallas daniel database david december decembre default demo demon denmark dennis denver
deutschland devil diamond diana diego dienstag dimanche dinsdag directioner director dmitry dodge dodgers doggy
dollar dolphin donald donderdag donnerstag dontknow dortmund dracula dragon dragon1 drummer dubai eagle eagles
easter elena elizabeth emily eminem emma employee england enter ete europe everton excel exchange facebook faith
falcon fall family father fatima februari february fernando ferrari fevrier feyenoord finance finland fireball
firebird fireman firewall fishing florida flower flowers football football1 ford fordf150 forest forever forget
forgot formula1 fortnite france francisco frankenstein freedom freitag friday friend friends frodo fruhling
fussball futbol galaxy gandalf garden garfield geheim george germany ghost giants ginger gmail golden golf goodbye
goodluck google gorgeous grace greece green greenday guest guest123 guinness guitar hallo halloween handsome
happiness happy harley harrypotter haslo hassan hawaii hawk heaven heineken hello hello123 hellohello helloworld
helpdesk herbst hercules herfst heslo hiphop hiver hobbit hockey hogwarts hola holiday holland honda honey honeybun
hope hotmail hottie houston hulk hunter hunting hurricane hussein ibrahim idontknow iforgot igor ilove iloveu
iloveyou iloveyou1 india instagram inter intern internet invierno iphone ireland ironman istanbul italia italy ivan
jackpot jaguar james james007 januari january janvier japan jason jedi jeep jennifer jessica jesus jesuschrist
jeudi john joker jordan jose joseph joshua juan juillet july june jupiter justin juventus karate kawasaki kevin
killer kitten kitty krishna kumar lakers lakshmi lamborghini laura ledzeppelin legend legendary lemon lente letmein
letmein1 letmein123 letmeinnow lightning linda linkedin linux lion lisa lisbon liverpool lkjhgf login login123
logon london losenord love lovely loveme lover loveyou lozinka lucifer lucky lucky7 luigi luis lundi maandag maart
macintosh madonna madrid maggie mama manager manchester mango manuel march mardi maria marina marine mario
marketing martin martina maserati master matrix matthew maverick max melon mercedes mercredi mercury merlin
metallica mexico michael michelle mickey microsoft miguel milan million minecraft minnie mittwoch mnbvcxz mohamed
mohammed molly mommy monday money monkey monkey1 monster montag moscow motdepasse mother mother1 motocross motorola
mountain music musica mustafa mustang mylove mypass mypassword myspace naruto nascar natalie natasha nathalie
nature ncc1701 nederland neptune netflix network newpass newpassword newuser newyork nicolas nicole nikolas ninja
nirvana nissan nokia norway nothing november novembre ocean october octobre office office365 oliver olivia omar
opensesame oracle orange oscar outlook p@ssw0rd p@ssword pa$$w0rd pa$$word pablo packers panther papa paris parola
parole pass pass123 pass1234 passord passpass passw0rd passw0rd1 passwd password password1 passwort patricia
patrick patriots paul pauline peace peach pedro penguin pepper peter peugeot phantom philip philippe phoenix piano
pikachu pink pinkfloyd pirate pizza planet platinum playboy pluto poiuyt poiuytrewq pokemon poker poland polska
porsche portugal potter prague prince princess princess1 printemps private priya public puppy purple q1w2e3
q1w2e3r4 q1w2e3r4t5 qazwsx qazwsxedc queen qwaszx qwe123 qweasd qweasdzxc qweqwe qwer1234 qwert qwerty qwerty1
qwerty12 qwerty123 qwerty1234 qwertyuiop qwertz qwertzuiop rabbit racing rahul raiders rainbow rammstein ranger
rangers realmadrid red redskins redsox reggae remember renault ricardo rich richard rihanna river robert roberto
roblox rocknroll rollingstones rome root root123 router rugby running russia sabrina sailing salasana sales salut
samantha samedi sample samstag samsung samuel samurai sandra sanjay sarah satan saturday saturn scooter scotland
sebastian secret secret123 secreto secure security senha september septembre sergey server service sesame sexy
shadow shadow1 shakira sharepoint silver simone sister skateboard skater skywalker slipknot smile sniper snoopy
snowball snowboard snowman soccer soldier something sommer sonic sonntag sophia sophie spain spartan speed
spiderman spirit spring stargate startnow startrek starwars steelers stefan stephanie steve steven storm strawberry
subaru success sugar summer sunday sunflower sunshine sunshine1 superman support surfer suzuki svetlana sweden
sweetheart sweetie sweety swimming switzerland sydney system tatiana temp temporary temppass tennis tequila test
test123 test1234 tester testing texas thomas thor thunder thursday thx1138 tiger tokyo toor tornado toyota trojan
trumpet trustno1 tuesday turbo turkey twitter ubuntu united universe uranus user user123 username vacation vader
valentin valentina vampire vanessa vanilla vendredi venus verano veronica victor victoria vienna viking vincent
vladimir vodka voetbal volvo vrijdag wachtwoord wales warrior warriors warsaw wednesday weekend welcome welcome1
welcome123 welkom whatever whiskey whisky white whocares william willkommen windows winner winter wizard woensdag
wolf wolverine wrestling xxxxxx yahoo yamaha yankees yellow yoda youtube yuri yusuf yxcvbnm zaq!2wsx zaq12wsx
zaq1zaq1 zaqxsw zaterdag zelda zeus zombie zomer zondag zxc123 zxcvbn zxcvbnm zzzzzz`
    .trim()
    .split(/\s+/),
)
