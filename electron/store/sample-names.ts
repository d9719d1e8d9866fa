/** Names of one part of the world; what follows a slash is the same name in its own letters. */
export interface SampleNames {
  readonly first: readonly string[]
  readonly last: readonly string[]
  /** Whether the name in its own letters begins with the family. */
  readonly familyFirst?: true
}

/**
 * Names of many languages, each kept apart so that a person's two names go together. No two first names and no two last
 * names are the same once written in ASCII: addresses stay unique.
 */
export const sampleNames: readonly SampleNames[] = [
  {
    first: parts(
      'Ann;Wout;Lotte;Jeroen;Femke;Maarten;Hilde;Joris;Griet;Pieter;Noor;Bram;Liesbeth;Thijs;Anouk;Daan;Saskia;Koen',
    ),
    last: parts(
      "Verstraeten;De Smet;Van den Broeck;Claes;Vermeulen;Wouters;Jacobs;Goossens;D'hondt;Lambrecht;Van Damme;Hermans;Aerts;Michiels;De Vries;Bakker;Visser;Hoekstra;Dijkstra;Mertens",
    ),
  },
  {
    first: parts(
      'Élodie;Jean-Baptiste;François;Amélie;Hélène;Benoît;Maëlle;Rémi;Céline;Loïc;Margaux;Étienne;Aurélie;Gaël;Noémie;Thibault;Inès;Côme',
    ),
    last: parts(
      "Lefèvre;Dubois;Moreau;Gauthier;L'Hermitte;Béranger;Chevalier;Renaud;Dupré;Fontaine;Garçon;Marchand;Noël;Pélissier;Rousseau;Thévenet;Vasseur;Bénard;Delacroix;Hébert",
    ),
  },
  {
    first: parts(
      'Jürgen;Käthe;Sören;Heike;Bjarne;Ulrike;Günther;Anneliese;Matthias;Gisela;Torsten;Wiebke;Rüdiger;Silke;Detlef;Frauke;Lukas;Johanna',
    ),
    last: parts(
      'Müller;Schäfer;Weiß;Krüger;Zimmermann;Köhler;Großmann;Hofmann;Schröder;Lange;Böhm;Winkler;Fuchs;Jäger;Vogel;Sommer;Pfeiffer;Brandt;Lindemann;Kästner',
    ),
  },
  {
    first: parts(
      'Oliver;Harriet;Tom;Beatrice;Nigel;Imogen;Gareth;Rosalind;Duncan;Philippa;Alistair;Winifred;Rupert;Felicity;Graham;Tamsin;Hugh;Cordelia',
    ),
    last: parts(
      "Ashworth;O'Connor;Pemberton;Hargreaves;Whitfield;Fairbairn;Thistlewood;McAllister;Blackwood;Radcliffe;Ellison;Cartwright;Holloway;Sinclair;Davenport;Penrose;Winterbourne;Loxley;Hathaway;Tremaine",
    ),
  },
  {
    first: parts(
      'Chiara;Niccolò;Giulia;Matteo;Federica;Lorenzo;Ilaria;Davide;Ginevra;Tommaso;Alessia;Ruggero;Benedetta;Fabrizio;Serena;Ludovico;Caterina;Emanuele',
    ),
    last: parts(
      "Bianchi;D'Angelo;Ferrari;Esposito;Colombo;Ricci;Marchetti;De Luca;Fontana;Barbieri;Pellegrini;Rinaldi;Gallo;Caruso;Santoro;Vitale;Lombardi;Moretti;Conti;Fabbri",
    ),
  },
  {
    first: parts(
      'Íñigo;Begoña;Álvaro;Nuria;Gonzalo;Pilar;Andrés;Rocío;Joaquín;Lucía;Sergio;Marisol;Héctor;Ainhoa;Jaime;Leonor;Rubén;Concepción',
    ),
    last: parts(
      'García;Muñoz;Hernández;Ibáñez;Núñez;Domínguez;Castaño;Vázquez;Ordóñez;Benítez;Quiroga;Zamora;Echeverría;Salazar;Montalbán;Peña;Rosales;Cordero;Aguirre;Bermúdez',
    ),
  },
  {
    first: parts(
      'João;Conceição;Inácio;Marília;Gonçalo;Mafalda;Tiago;Leonilde;Rui;Graça;Duarte;Filipa;Vasco;Beatriz;Nuno;Lurdes;Simão;Catarina',
    ),
    last: parts(
      'Gonçalves;Araújo;Magalhães;Simões;Guimarães;Sequeira;Teixeira;Falcão;Brandão;Coutinho;Pinheiro;Tavares;Vasconcelos;Moniz;Figueiredo;Lacerda;Bragança;Negrão;Peixoto;Sardinha',
    ),
  },
  {
    first: parts(
      'Łukasz;Małgorzata;Paweł;Zofia;Krzysztof;Grażyna;Michał;Agnieszka;Stanisław;Bożena;Wojciech;Jadwiga;Tadeusz;Żaneta;Grzegorz;Elżbieta;Marcin;Aniela',
    ),
    last: parts(
      'Wiśniewski;Wójcik;Kamiński;Zieliński;Szymański;Dąbrowski;Jabłoński;Głowacki;Krawczyk;Łukasik;Pawłowski;Sikora;Górski;Wróbel;Żak;Mazurek;Sobczak;Błaszczyk;Kołodziej;Śliwa',
    ),
  },
  {
    first: parts(
      'Žofie;Jiří;Markéta;Ondřej;Eliška;Vojtěch;Růžena;Tomáš;Zdeňka;Přemysl;Ludmila;Radek;Blažena;Matouš;Šárka;Luboš;Hedvika;Bohumil',
    ),
    last: parts(
      'Dvořák;Svoboda;Procházka;Kučera;Horák;Němec;Pokorný;Růžička;Šťastný;Beneš;Kříž;Jelínek;Hruška;Doležal;Zeman;Vlček;Čapek;Navrátil;Říha;Blažek',
    ),
  },
  {
    first: parts(
      'Gudrún;Åsa;Mårten;Sigríður;Øyvind;Ragnhild;Bjørn;Þórdís;Frøya;Håkan;Ingeborg;Søren-Emil;Lív;Torbjörn;Sólveig;Jökull;Maiken;Eskil',
    ),
    last: parts(
      'Sólveigardóttir;Åkesson;Bjørnstad;Lindström;Sørensen;Nygård;Hallgrímsson;Öberg;Østergaard;Kjeldsen;Sjögren;Ødegård;Rasmussen;Þorvaldsdóttir;Bäckström;Halvorsen;Engström;Fjeld;Mikkelsen;Högberg',
    ),
  },
  {
    first: parts(
      'Siobhán;Niamh;Caoimhe;Pádraig;Gráinne;Oisín;Saoirse;Diarmuid;Róisín;Cormac;Aoife;Fionn;Sinéad;Tadhg;Clíona;Donnchadh;Bríd;Ruairí',
    ),
    last: parts(
      "Ó Briain;Ní Dhomhnaill;Mac Gabhann;O'Sullivan;Fitzgerald;Ó Murchú;Gallagher;Kavanagh;O'Flaherty;Brannigan;Mulcahy;Hennessy;Donoghue;McGrath;Quinlan;Rafferty;Costello;Dempsey;Ó Sé;Tierney",
    ),
  },
  {
    first: parts(
      'Mehmet;Ayşe;Çağlar;Gülşen;Oğuz;Şebnem;İbrahim;Özge;Uğur;Nilüfer;Tuğba;Kağan;Hüseyin;Zeynep;Cem;Yıldırım;Elif;Doruk',
    ),
    last: parts(
      'Yıldız;Öztürk;Çelik;Şahin;Aydın;Doğan;Kılıç;Özdemir;Güneş;Karataş;Yılmaz;Erdoğmuş;Tekin;Bozkurt;Ünal;Sarı;Kaplan;Toprak;Işık;Uçar',
    ),
  },
  {
    first: parts(
      'Eleni/Ελένη;Nikos/Νίκος;Katerina/Κατερίνα;Dimitris/Δημήτρης;Vasiliki/Βασιλική;Giorgos/Γιώργος;Despina/Δέσποινα;Stavros/Σταύρος;Ioanna/Ιωάννα;Thanasis/Θανάσης;Kalliopi/Καλλιόπη;Petros/Πέτρος;Argyro/Αργυρώ;Lefteris/Λευτέρης;Foteini/Φωτεινή;Manolis/Μανώλης',
    ),
    last: parts(
      'Papadaki/Παπαδάκη;Ioannou/Ιωάννου;Georgiou/Γεωργίου;Vlachos/Βλάχος;Makris/Μακρής;Economou/Οικονόμου;Nikolaidis/Νικολαΐδης;Karras/Καρράς;Antoniou/Αντωνίου;Samaras/Σαμαράς;Galanis/Γαλάνης;Doukas/Δούκας;Sideris/Σιδέρης;Lambrou/Λάμπρου;Kallas/Κάλλας;Zervas/Ζέρβας',
    ),
  },
  {
    first: parts(
      'Oksana/Оксана;Taras/Тарас;Yaroslava/Ярослава;Bohdan/Богдан;Iryna/Ірина;Mykola/Микола;Halyna/Галина;Ostap/Остап;Solomiia/Соломія;Andriy/Андрій;Nadiya/Надія;Dmytro/Дмитро;Lesya/Леся;Vasyl/Василь;Zoriana/Зоряна;Serhiy/Сергій',
    ),
    last: parts(
      'Shevchenko/Шевченко;Kovalenko/Коваленко;Bondar/Бондар;Tkachuk/Ткачук;Melnyk/Мельник;Kravets/Кравець;Lysenko/Лисенко;Polishchuk/Поліщук;Romaniuk/Романюк;Savchuk/Савчук;Moroz/Мороз;Hrytsenko/Гриценко;Zinchenko/Зінченко;Kostenko/Костенко;Panas/Панас;Yurchenko/Юрченко',
    ),
  },
  {
    first: parts(
      'Zsófia;Győző;Ágnes;László;Réka;Gergő;Csilla;Bálint;Tünde;Zoltán;Enikő;Árpád;Boglárka;Szilárd;Kinga;Ödön;Piroska;Jenő',
    ),
    last: parts(
      'Nagy;Szabó;Tóth;Kovács;Horváth;Németh;Molnár;Balogh;Papp;Takács;Juhász;Mészáros;Oláh;Fekete;Szűcs;Lakatos;Gulyás;Bíró;Katona;Fehér',
    ),
  },
  {
    first: parts(
      'Ștefan;Ioana;Răzvan;Mădălina;Bogdănel;Crina;Mircea;Anca;Ovidiu;Luminița;Dragoș;Sânziana;Horia;Ruxandra;Cătălin;Oana;Liviu;Ilinca',
    ),
    last: parts(
      'Ionescu;Popescu;Țurcanu;Dumitrescu;Stănescu;Munteanu;Rădulescu;Băsescu;Constantin;Enache;Ciobanu;Ungureanu;Lupu;Șerban;Avram;Iliescu;Petrescu;Vasile;Manolescu;Olteanu',
    ),
  },
  {
    first: parts(
      'Fatima/فاطمة;Khalid/خالد;Layla/ليلى;Tariq/طارق;Nour/نور;Samir/سمير;Yasmin/ياسمين;Karim/كريم;Salma/سلمى;Faisal/فيصل;Huda/هدى;Nabil/نبيل;Rania/رانيا;Walid/وليد;Amira/أميرة;Zaid/زيد',
    ),
    last: parts(
      'al-Zahra/الزهراء;Haddad/حداد;al-Masri/المصري;Khoury/خوري;Mansour/منصور;Nasser/ناصر;Saleh/صالح;Farouk/فاروق;Barakat/بركات;al-Sayed/السيد;Darwish/درويش;Hijazi/حجازي;Jaber/جابر;Qasim/قاسم;Rahal/رحال;Tamimi/تميمي',
    ),
  },
  {
    first: parts(
      'Priya;Arjun;Kavita;Rohan;Lakshmi;Vikram;Ananya;Suresh;Meera;Aditya;Deepika;Harish;Sunita;Nikhil;Padma;Rajesh;Shreya;Ganesh',
    ),
    last: parts(
      'Raghunathan;Chatterjee;Deshmukh;Iyer;Krishnamurthy;Mukherjee;Patel;Banerjee;Kulkarni;Venkataraman;Malhotra;Reddy;Subramaniam;Agarwal;Bhattacharya;Chowdhury;Joshi;Naidu;Saxena;Trivedi',
    ),
  },
  {
    first: parts('Ngọc-Anh;Minh;Thảo;Quang;Hương;Tuấn;Linh;Dũng;Phương;Khoa;Trang;Hải;Mai;Long;Yến;Bảo;Thủy;Đức'),
    last: parts('Trần;Nguyễn;Phạm;Hoàng;Huỳnh;Phan;Võ;Đặng;Bùi;Đỗ;Hồ;Ngô;Dương;Lý;Đinh;Trịnh;Lương;Vũ'),
  },
  {
    first: parts(
      'Na/娜;Wei/伟;Xiuying/秀英;Qiang/强;Yan/燕;Jianguo/建国;Meiling/美玲;Haoran/浩然;Xue/雪;Zihan/子涵;Guoliang/国良;Yuting/雨婷;Zhiyuan/志远;Shu/淑;Tianyi/天一;Ruolan/若兰',
    ),
    last: parts(
      'Li/李;Wang/王;Zhang/张;Chen/陈;Liu/刘;Yang/杨;Zhao/赵;Huang/黄;Zhou/周;Wu/吴;Xu/徐;Sun/孙;Guo/郭;He/何;Lin/林;Ma/马',
    ),
    familyFirst: true,
  },
  {
    first: parts(
      'Haruka/遥;Kenji/健二;Sakura/さくら;Takumi/拓海;Yumi/由美;Daisuke/大輔;Aoi/葵;Hiroshi/博;Naoko/直子;Shota/翔太;Michiko/美智子;Ryo/涼;Kaori/香織;Satoshi/聡;Emi/恵美;Jun/淳',
    ),
    last: parts(
      'Sato/佐藤;Suzuki/鈴木;Takahashi/高橋;Tanaka/田中;Watanabe/渡辺;Yamamoto/山本;Nakamura/中村;Kobayashi/小林;Yoshida/吉田;Sasaki/佐々木;Matsumoto/松本;Inoue/井上;Kimura/木村;Hayashi/林;Shimizu/清水;Mori/森',
    ),
    familyFirst: true,
  },
  {
    first: parts(
      'Eun-ji/은지;Min-jun/민준;Seo-yeon/서연;Ji-hoon/지훈;Ha-eun/하은;Dong-hyun/동현;Soo-ah/수아;Sung-min/성민;Ye-rin/예린;Jae-won/재원;Na-yeon/나연;Tae-yang/태양;Bo-ra/보라;Kyung-soo/경수;Mi-sook/미숙;Joon-ho/준호',
    ),
    last: parts(
      'Park/박;Kim/김;Lee/이;Choi/최;Jung/정;Kang/강;Cho/조;Yoon/윤;Jang/장;Lim/임;Han/한;Oh/오;Seo/서;Shin/신;Kwon/권;Hwang/황',
    ),
    familyFirst: true,
  },
  {
    first: parts(
      'Olumide;Adaeze;Kwame;Ngozi;Chukwudi;Abena;Babatunde;Folasade;Kofi;Ìyábọ̀;Emeka;Yetunde;Mamadou;Aïssatou;Ousmane;Fatoumata;Sékou;Awa',
    ),
    last: parts(
      "Adeyemi;Okafor;Mensah;N'Diaye;Okonkwo;Boateng;Diallo;Eze;Afolabi;Traoré;Owusu;Coulibaly;Ọlátúnjí;Nwosu;Sarpong;Keïta;Balogun;Asante;Bello;Ndukwe",
    ),
  },
  {
    first: parts(
      'Wanjiku;Otieno;Achieng;Baraka;Zawadi;Kiprono;Makena;Juma;Amani;Neema;Tesfaye;Selamawit;Abebe;Hirut;Mwangi;Nyambura;Kamau;Rehema',
    ),
    last: parts(
      'Kimani;Odhiambo;Njoroge;Wambui;Mutua;Chebet;Onyango;Mwakio;Kariuki;Tadesse;Gebremariam;Haile;Bekele;Mugisha;Nakato;Okello;Ssemakula;Uwimana;Nkurunziza;Mbeki',
    ),
  },
  {
    first: parts(
      'Aroha;Tāne;Ngaio;Rāwiri;Hinemoa;Wiremu;Marama;Tama;Kahurangi;Hēmi;Moana;Nikau;Anahera;Rangi;Pounamu;Mānuka',
    ),
    last: parts(
      'Ngata;Parata;Te Kanawa;Tāmihana;Wharekawa;Pōtiki;Hohepa;Ruatapu;Mahuika;Te Rangi;Kīngi;Waititi;Paraone;Rewiti;Tūhoe;Wihongi',
    ),
  },
]

function parts(text: string): readonly string[] {
  return text.split(';')
}
