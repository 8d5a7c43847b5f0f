// Norwegian words that a phrase for a backup is drawn from: everyday, calm, and easy to say, write and type.
// None is another with its last letter changed or one added, so that such a slip doesn't make another word.

export const words: readonly string[] = `
abbor agurk akebakke akebrett akkord akrobat akvarell akvarium album alfabet alge alm alpakka ananas anker
anorakk ansjos antall antikk antilope appelsin aprikos april ark arkitekt armbånd aroma artig artikkel
asfalt ask asparges atlas august avis avokado avsnitt avtale badeball badekar badekåpe bagasje bagett bake
balanse balkong ballade ballong bambus bamse banan bane banjo bark basar basket basseng batteri begonia
beige bekk benk bestikk betong bever bie bikube bilde biljard billett binders bingo bison bjelle bjørk blad
blank blid blinke blomkål blomst bluse blyant blå blåmeis blåveis bobil bokfink bokhylle boks bolle bolt
bomull bonde bord bowling bratsj bregne brems brett brev brikke brille bringe bris brokkoli bronse brosje
bruke brunost brus brygge bryter brød brødboks bue bukett bukse bukt buljong bunad bunt burger bursdag busk
busstur butikk bygg bytte bære bøk bølge bønne børste bøtte bøye bøyle båt caps cello couscous daddel daggry
dal damp dans dart datamus deig deilig dekk dele delfin denim desember detalj diamant diameter dikt dill
diplom dirigent dobbel domino dompap dovendyr drage drakt dress dristig drivhus drops drue dryppe drøm dråpe
duft dugg dugnad duk dusin dusk dykker dyne dyp dyrehage døgn dørmatte eddik eføy egg eik einer ekko ekorn
eksempel ekte elefant element elev elv emalje emne energi eng enkel eple eplekake epoke erme ert eske etappe
etikett eventyr fabel fabrikk falk fantasi farge fasade fasong fast fat favoritt februar feire fele ferie
ferje fersk fest fiken filt fin fiolett fiolin firkant fisk fjell fjernsyn fjord fjær fjøs flak flamingo
flaske fleece flette flink flis flo flyndre flyplass flyte fløte fløyel fløyte flåte fontene foredrag
forklare forkle form fornøyd forsker forslag fortau fortelle foss fotball fotograf fottur frakk framtid
fredag frimerke frisør frodig frokost frost frynse frøpose fugl fuktig funn furu furuskog fyrtårn følge føll
gaffel galakse galleri gapahuk garasje gardin garn gartner gasell gaupe gave geit gele genser georgine
geranium gir gitar gjedde gjest gjette gjær gjøk glad glass glasur glatt glede gli glidelås glitter globus
gløde golf gong gram granitt granskog gratis gren gresskar gressløk grevling grill grotte grundig gruppe
grus gryte grønn grøt grå guide gulost gulrot gulv gummi gyllen gynge gås gåte hage hagebord hagestol halm
halvdel halvmåne hammer hamster hane hanske hare harpe hassel hatt hauk havbris havn havre hefte hegre heis
hekk helg helgetur helle hengsel hente herlig hest hestesko hette hilse himmel historie hjelm hjort hjul
hjørne hobby hockey holme honning hoppe horn hotell humle hummer humor hund hurra huske hval hvete hvile
hvit hvitveis hylle hyse høflig høne høst høvel høy håndball håndkle håp iglo indigo ingefær ingeniør innsjø
invitere isbre ishockey istapp ivrig jade jakke januar jazz jeans jern jernbane jogge jojo jolle jordbær
jorde jubel juble juice kabal kabel kafe kai kajakk kakao kake kaktus kalas kalender kalkun kalv kamel
kamille kanel kanin kanne kantine kapittel kappe kappløp kaptein karaffel karamell karneval karri kart
karusell kasse kastanje katalog katt kaviar kelner kenguru keramikk ketchup kikkert kilde kilo kimono kino
kiosk kiwi kjapp kjeks kjele kjelke kjerne kjole kjøkken kjølig kjøpe kladd klappe klar klasse klatre klima
klok kloss klut klype kløver knapp knopp koala kobber koffert kofte koke kokos kolibri komedie komet komfyr
komma kommode kompass kompis kompost konfetti kongle konkylie konsert kontor kopp korall korn korps koselig
kosmos kost krage krakk kratt krem kreps kringle kritt krokus krone krukke krumkake krus krydder kryss
krystall krøllete kråke kube kunstner kupe kupong kurs kurve kvadrat kvalitet kvark kvarter kvartett kvarts
kveite kveld kvikk kvist kylling kål kåpe labyrint lader lag laken lakris laks lama lampe landskap lang
lanterne lapskaus lastebil latter lavendel lefse legende legge leir leke lekker lekse leksikon lemen
lenestol lerke lerret lese lett lilje lilla lime limonade lind linerle linjal linje linse list liten livlig
lodd loff logo lokk lomme lompe ludo lue luftig lukke lunde lunken lunsj lupe lyd lykke lykt lyng lyskryss
lystig lytte lære løfte løk lønn løpe lørdag løsning løvetann løvskog løype låne låve madrass magasin magnet
magnolia mais majones makrell malebok maleri maling mammut mandag mandel mandolin mango mappe marihøne
marked marmor mars marsipan maske maskin maskot mast matboks matros matt mattebok maur medalje melk melodi
melon mening merke messing metall meteor meter middag mikado mild million miniatyr minne minus minutt modell
moden modig mokka molo moped mopp morgen morsom morter mosaikk mose motiv motor motta mugge muldvarp multe
munter mur murstein museum musikk mynt myr mølle mønster måke måle målebånd måltid måne nabo narsiss natt
nattbord natur naust nebb nellik niste nordlys note novelle november nudel nugat nyanse nydelig nyhet nylon
nynne nype nyttig nøste nøtt obo okse oktober oliven olje omelett omvei onsdag opal opera oppdage oppgave
oppleve oppvask optimist oransje ordbok ordne oregano orgel orkester orkide orrfugl ost oval ovn padle pai
pakke palett pall palme panda panel panne panorama papaya papegøye papir papp paprika paraply parasoll
parfyme park passer pasta pause pedal peis peke pelikan pels penn pensel pepper perle perm perrong persille
pesto piano piksel pil pingvin pistasj pizza plakat planet plante plast plate plen plomme plukke pluss plysj
plystre podkast poet pokal polere polka poncho ponni popkorn poppel porselen portrett pose postkort potet
potte praktisk premie presang prikk primula primus pris program propell prosent prosjekt pudding pult
punktum purre pusse pute pyjamas pynte pyramide pære påfugl pålegg quiz rabarbra rad rakett ramme ransel
rasp ratt ravn rebus reddik redskap refreng regel regn reir reise reke rekkverk rekord renne resultat
ridetur rim ring rips risotto robåt rogn roing rolig roman romskip rose rosin rosmarin rotfrukt rubin rug
rull rute rydde ryggsekk rype rytme rytter rød rødbete røre rådyr safari safir saft saga saksofon salat
salong salt salvie samle samtale sandal sandkorn sang sau scene scooter sebra seddel seig seilbåt seile sekk
sekund sel selleri selskap sement semester sende seng sennep sentrum serie servere serviett sesong setning
shorts side sild silke sink sirkel sirkus sirup sitar sitron sjakk sjal sjarm sjelden sjiraff sjonglør sjø
sjåfør skap skibakke skifer skilue skiløype skinne skip skisse skistav skitur skive skje skjorte skjørt skli
skog skole skorpe skredder skrelle skrive skrue skrå skuff skulptur skum sky skøyte skål slalåm slede sleiv
slips slott sludd sløyd sløyfe smak smaragd smil smule smykke smør småstein snakke snegl snekke snekre
snelle snill snurre snø snøball snøfnugg snøhule snømann sofa sokk solbær solgløtt solhatt solist solkrem
solrik solseng solsikke solur sommer sonate sortere sovepose spade speil spiker spill spinat spiral spire
spole sport spove sprette språk spurv spørsmål squash stabbur stabel stadion stafett staffeli stall start
stas stativ statue stein steke stemme stemning stempel stengel sterk sti stikkord stillhet stjerne stoff
stor strand stripe strofe struts stryke strømpe strå stråhatt stubbe studie stødig støtte støvel stål sukker
sum suppe surdeig svaberg svale svamp svane svar sving svømme sykkel sylinder syltetøy symbol symfoni synge
sypress syrin system sølv sølvskje søt såpe takke taklampe takt talent tall tamburin tango tanke tapet tare
tast tastatur tavle taxi teater tegn teip tekanne teknikk tekopp tekst teleskop telle telt tema tempo tenke
tennis teori teppe termos terne terrasse terte teskje tid tidevann tilbehør tilbud time timian tinn tiur
tjeld tjern tjære tog tolk tomat tone topp torg torsdag torsk trakter traktor tralle trane trapes trapp
travel trekant trekke trener triangel tribune trikk trille trinn trivsel trombone tromme trompet trost
trylling trøye tråd tuba tulipan tunnel turist turkart turkis turn tusen tusj tyttebær tøffel tømme tønne
tørke tørr tåke tålmodig tårn ugle uke ukeblad ukulele ull ullsokk ullteppe undring undulat unik univers
urmaker utflukt utsikt vaffel vakker vaktel valnøtt valp vandre vanilje vanlig vann varde vare varme varsom
vase vaskeri vegg vei vekkerur veksthus velge velkomst venn vennskap ventil veranda verden verksted verktøy
vers veske vest veve vidde video vifte vik villrose villsau vind vinge vinke vinter vipe visdom visp vits
vogn voks vott våken vår xylofon yatzy yoga yoghurt ærlig øgle ønske ørekyt ørken ørn ørret øse østers øve
øyblikk åker åpen åpning årstid
`
  .trim()
  .split(/\s+/);
