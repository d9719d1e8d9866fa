/**
 * Plain English words of four to eight letters for passwords that are read out or typed from paper: lower case, all
 * different, none that could offend.
 */
export const passwordWords: readonly string[] = `
abbey acid acorn acre actor adapt adept admit adobe after aged agile aisle ajar akin alarm album alder alert algae
alley almond alms aloe aloft alone along alpha also alto amber amend amid ample anchor anew angle animal ankle answer
apex apple apply april apron aqua arch arctic area arena argue arise army arrow aside aspen asset atlas atom attic
audio audit august aunt aura auto autumn avenue avid awake award away axis axle azure baby back badge badger bagel
bake baker bakery ballad balm bamboo banana band bank banner barley barn base basic basil basket bath baton beach
beacon bead beam bean bear beard beat beaver beef began bell belt bend berry best bike birch bird bishop blade blank
blaze blend bliss block bloom blue board boat bold bolt bone bonus book boot booth boss both bottle bound bowl brake
branch brand brave bread breeze brew brick bride bridge brief bright brim bring brisk broad bronze brook brush bucket
build bulb bunch bunk buoy busy button cabin cable cacao cactus cafe cage cake calf calm came camel camera camp canal
candle candy cane canoe canon canyon cape carbon card care cargo carol carpet carrot carry cart carve case cash
castle cattle cave cedar celery cell cello census center chair chalk charm chart cheer chef cherry chess chest chief
chime chin chip chord cider circle citrus city civic clad claim clam clap clasp clay clean clear clerk clever cliff
climb clip cloak clock cloth cloud clove clover club clue coach coast coat cobalt cocoa code coffee coil coin cold
comet cone cook cool cope copper copy coral cord core cork corn corner cosy cotton couch count cousin cove cover crab
cradle craft crane crate crayon cream credit creek crest crew crisp crop cross crow crown cruise crumb crust cube
cubic curl curtain curve cycle daily dairy daisy dale dame dance dapper dart dash data date dawn days deal dear
decade deck deed deep deer delta denim depot depth desert desk dial diary dice diner dinner disco disk divide dock
doctor dodge dolphin domain dome done donkey donor door dose dove down draft dragon draw drawer dream dress drift
drill drink drive driver drum dual duck duet dune dusk dust duty each eager eagle earl early earn earth easel east
easy echo edge edit eight elbow elder elect eleven else empire empty engine enjoy enter entry epic equal estate even
event ever every exact exam exit extra fable fabric face fact fade fair faith falcon fall fame family fancy fare farm
farmer fast father feast feather fence fern ferry fetch fever fiber fiddle field fifty figure file film final find
fine finger finish fire firm first fish five fjord flag flame flask flat flax fleet flight flip float flock flora
flour flow flower fluid flute foal foam focus fold folk fond font food foot force forest forge fork form fort forty
forum fossil found four fourth frame free fresh friend frost frozen fruit fuel full fund gadget gain gala galaxy game
garage garden garlic gate gather gauge gaze gear gentle giant gift gild ginger girl give given glad glade glass gleam
glen glider globe glory glove glow glue goal goat gold golden golf gong good gown grace grade grain grand grant grape
graph grass gravel gravy gray great green greet grew grid grill grip group grove grow guard guess guest guide guitar
gulf gust habit half hall halo hammer hand happy harbor hare harp harsh harvest haul haven hawk haze hazel hazelnut
head heal heap hear heart heat heavy hedge heel hello helm helmet help herb herd hero heron hiking hill hint hive
hobby hold hollow home honey honor hood hook hoop hope horn horse host hotel hour house huge hull human humble humor
husky iced icon idea idle image inch index inlet inner iris iron island isle item ivory jacket jade jaguar jasmine
jazz jelly jersey jewel jigsaw join joke jolly jolt judge juice jumbo jump june jungle jury just kayak keen keep kelp
kept kernel kettle kilt kind king kiosk kite kitten kiwi knee knit knot know koala label lace lack ladder ladle
lagoon lake lamb lamp land lane lantern laptop large lark laser lash last late later laugh lavender lawn layer lead
leader leaf leap learn left legend lemon lens lentil lesson letter level library lift light like lilac lily lime line
linen link linnet lion list live lively lizard llama loaf loan lobe local locket lodge loft logic logo long look loom
loop lotus loud love loyal luck lucky lunar lunch lute lynx lyric magnet mail main major mallet mammal mane mango
manual many maple marble march margin marina market marsh master match maze meadow meal mean medal medium meet mellow
melody melon melt memo memory menu mercy merit merry mesh metal meter method mice micro middle mild mile milk mill
mime mind mine minor mint minute mirror mist mitten moat mode model modest moment money monkey month moon moose moral
mosaic moss most moth mother motion motor mound mount mouse move movie much muffin mule mural muse museum music
mutual name napkin nasal nation nature navy near neat neck needle nest never next nice nine noble node noon north
note noun novel number nutmeg oasis oath oats obey object oboe ocean odds offer office okay olive once onion only
onto onyx opal open opera orange orbit orchard orchid order oregano organ origin other otter outer outlet oval oven
over owner oxide oxygen oyster pace pack packet paddle page paid pail paint pair palace palm panda panel paper parade
park parrot part party past pasta pastel pastry patch path patrol pause pave peace peach peak pear pearl peat pebble
pedal peel peer pelican pencil penny pepper perch phone photo piano picnic piece pigeon pillow pilot pine pink pint
pipe pitch pizza place plain plan plane planet plant plate play plaza plot plum plus pocket poem poet point polar
pole polite polo pond pony pool poppy porch port pose post potato pour powder power prairie press pretzel price pride
prime print prism prize proof proud public puddle puffin pulse pupil pure purple puzzle quail quart quarter quartz
quay queen quest quick quiet quilt quite quiz quota quote rabbit race radar radio radish raft rail rain rainbow raise
raisin ramp ranch random range rapid rare raven reach read ready real realm reed reef rely rest rhyme ribbon rice
rich ride rider ridge right ring ripe ripple rise river road roam robe robin robot rock rocket rocky role roof room
root rope rose round route royal ruby rule rural rush rust saddle saffron sage sail salad salmon salon salt same
sample sand sandal sauce save scale scan scarf scarlet scene scent school scoop scout seal season seat second seed
self send seven shade shadow shape share sharp shed sheep sheet shelf shell shelter shine ship shirt shoe shop shore
short show side sign signal silk silo silver simple sing singer sister site sixty size skate sketch skill skip slate
sleep slice slope slow small smart smile smooth snow soap soar sock socket soda sofa soft soil solar solid solo song
sonic soon sort sound soup south space span spare spark sparrow spice spin spiral spoon sport spot spring spruce
squad square stable stack staff stage stair stamp stand star start state statue stay steam steel steep stem step stew
stick still stir stone stop store storm story stove straw stream street string studio study style sugar suite summer
summit sunny sunset super sure surf swan swift swim symbol syrup system table tablet tact tail tailor take talk tall
tame tank tape task taste taxi teach team temple tempo tennis tenor tent term thank theme thick thing think third
thirty thread three ticket tide tidy tiger tile timber time tiny title toad toast today toga token tomato tone tool
topic torch total touch tour tower town track trade trail train travel tray treat tree trend trial tribe trim trio
trip trot truck true truly trust tuba tulip tuna tune tunnel turf turkey turn turnip turtle twelve twice twig twin
type uncle under union unit unity until upon upper urban usual valid valley value vanilla vapor vase vast vault veil
velvet vent verb verse very vest video view villa vine vinyl viola violet violin vision visit vital vivid vocal voice
volume vote voyage wade wage wagon waist wait wake walk wall walnut walrus wander want warm wash watch water wave
weaver week well west whale wheat wheel whim white whole wide width wild will wind window windy wing winter wire
wisdom wise wish wolf wonder wood wool word work woven wrap wreath wren wrist write yacht yard yarn year yellow yoga
yolk young youth zeal zebra zero zest zigzag zinc zone zoom`
  .trim()
  .split(/\s+/)
