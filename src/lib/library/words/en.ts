// English words that a phrase for a backup is drawn from: everyday, calm, spelt alike in Britain and America.
// None is another with its last letter changed or one added, so that such a slip doesn't make another word.

export const words: readonly string[] = `
acorn acrobat actor agenda airfield airport airship airy album almanac almond alpaca alphabet amount answer
antelope apple apricot apron aquarium arch armchair arrow article artist aspen asphalt attic author autumn
avocado award backpack badger bagel bagpipe baker balcony ballad balloon bamboo banana band banjo barber
barge barley barn baseball basil basket bath battery bay beacon beak bed bedside bedtime beehive beetle
beetroot bell bench beret bicycle bingo birch bird birdbath birdseed birdsong birthday bison black blanket
blender block blossom blouse blue bluebell bluebird boat bonfire bonnet bonsai bookcase bookend booklet
bookmark bookshop boot bottle boulder bounce bowl box bracelet bracket bramble branch brass brave bread
breeze brick bright bring broccoli brochure bronze broom brown brush bubble bucket buckle budgie build bulb
bumper bunch bundle bunting burger bus butter button cabbage cabinet cable cactus cake calendar calm camel
campfire campsite canal canary candle candy canopy canvas canyon cape captain caramel card cardigan careful
carnival carousel carpet carrot carry carve cashew cashmere castle cat cave cedar celery cello cement
ceramic channel chapter charger cheer cheese chef cherry chess chestnut chewy chicken chime chimney chipmunk
choice choir chutney cinema cinnamon circle circus citrus city clarinet class clay clear clever climate
climb clip clock cloth cloud clover cluster coach coat cobbler cocoa cocoon coffee coin cold collect comb
comet comic comma compass compost computer concert concrete confetti cookbook cooker cookie copper copy
coral cork corner cornmeal cosmos costume cotton count coupon couscous cowboy crane crayon cream create
creek cricket crimson crisp crocus crumb crunchy crust cube cucumber cup cupboard cupcake curling curly
curry curtain curve cushion custard cycle cylinder daffodil daisy dance daybreak daytime decade deck
decorate deep deliver denim design desk dewdrop dial diameter diamond diary dice dinner diploma dish display
diver dog doll dolphin domino doorbell doormat doorstep dotted dove dozen drawer drawing dream dress drill
driver driveway drizzle drum dry duck duckling duet dune dustpan eagle earmuffs earring easel easy echo
eclipse editor egg eggshell elephant elevator elm emblem emerald energy engine enjoy entry envelope episode
eraser essay evening event example explain explore fable fabric factory falcon famous farmer farmyard
fashion feast feather feature felt fence fern ferry festival festive fetch fiddle field fig film filter
finch find fish fishbowl fishcake fishpond flake flamingo flannel flapjack flask flat fleece flint float
floor florist flow fluffy flute foam fog foghorn fold folklore football footpath footstep forest fork
formula fossil fountain fraction fragment frame freezer fresh fridge friend fringe frog frost fruit fudge
funnel future gadget galaxy gallery game garage garden garland garlic gate gazebo gazelle gear gecko
generous gift ginger giraffe glass glaze glide glitter globe glove glow goat golden goldfish golf gondola
gong gram granite granola grape grater gravel gravy green greeting group grove guava guess guide guitar gull
gumdrop gust gymnast habit hammer hammock hamster handbag handball happy harmony harp harvest hat haystack
hazelnut headband headlamp heap hedge helmet herb herring hexagon highland hill hillside hippo hobby hockey
holiday honest honey hoof hope horizon horn horse host hotel huge hum hundred icicle icing igloo iguana
image index indigo ink inventor invite iron island item jacket jar jazz jeans jelly jewel jogging joke
journal journey joy jug juggler juice jukebox junction jungle juniper kangaroo kayak keepsake ketchup kettle
keyboard keyring kilo kimono kiosk kitchen kite kitten kiwi koala label lace ladder ladle lagoon lake
lakeside lamb landmark lane language lantern laugh laundry lavender lawn leaf learn leather lecture legend
lemon lemur lentil lesson letter level library lid light lilac lily lime line lion listen lively llama lobby
lobster loft logo long loop lorry lotus lovely lowland luck luggage lullaby lunch lyric macaroni machine
mackerel magazine magenta magic magnet magnolia magpie mammoth mango manual map marble marigold marina
market marsh marzipan mascot mast mattress meadow meal meaning meatball meerkat melody melon melt memory
mermaid metal meteor method metro midday milk million mineral minibus mint minus misty mitten mix model
modern moment month monument moon moonbeam mop morning mosaic moss motor mountain mouse muffin mug mulberry
mural museum music mustard napkin narrow nature neat nectar nest netball nickel night nimble noodle noon
northern note notebook novel nugget number nutmeg nutshell nylon oak oasis oatmeal oats ocean office olive
onion opal open opera orange orbit orchard orchid ostrich otter outdoors outside oval oven overalls overcoat
owl oyster package paddle page paintbox painter painting palace palm pancake panda panel pantry papaya paper
paprika parasol parcel park parrot parsley partner pasta pastime pastry path patio pattern pavement pavilion
paw peach peanut pearl pebble pecan peeler pelican pen pendant penguin pepper perch perfume pesto petal
phone piano picnic picture pie pigeon pillow pilot pinball pine pinecone pinwheel pitcher pizza placemat
planet plank planner plastic plate platform platter player playtime plaza pleasant plumber plume plus pocket
podcast podium poem polite polka pollen polo poncho pond ponytail popcorn popular porch porridge portrait
postcard poster potato potter prairie prawn pretty pretzel primrose print prize profile promise prune
pudding puddle puffin pull pumpkin pupil puppy purple purse putty puzzle pyramid quail quartet question
quick quiet quiz rabbit radio radish railway rain raincoat raindrop rainfall raisin rake ramp rare ravioli
reading ready recipe red reef reindeer relaxed relay reply reporter rest rhino rhubarb ribbon rice riddle
ring risotto river robin robot rocket rocky rooster rose rosemary round rowboat rowing rubber rucksack
rudder rug ruler rustic saddle saffron sage sailboat sailor salad salmon salsa salt sample sandal sandpit
sandwich sandy sardine satchel satin saucepan saucer sauna sawdust scarf scarlet school scone scooter screen
scroll seabird seafront seagull seahorse seal seashell seaside season seaweed seed seesaw send serve sesame
shade shampoo share shawl shelf sherbet shingle shiny ship shipyard shirt shoe shoelace shorts shovel shower
shrimp shrub shuttle sidewalk signpost silk silver simple singer sink skate sketch skillet skirt sky skylark
skylight skyline slalom slate sledge sleeve slide slipper slope small smile smooth snack snail sneaker
snooker snow snowball snowdrop snowshoe snug soap soda sofa softball soil song songbird songbook sorbet
sound soup spaniel spanner sparkly sparrow spatula speaker speckled sphere spin spiral splash sponge spoon
spotted sprinkle sprout spruce square squirrel stable stadium stage stairs stairway stamp star starfish
stargaze statue steady steamer stencil stew stork stove straight strand straw stream stripe strudel studio
sturdy style subject subway sugar suitcase summer summit sunbeam sundial sundown sunny sunrise sunset
sunshine supper surface surprise sushi swan sweater sweet swim swimsuit swing switch symphony syrup table
taco tailor tailwind talent talk tango tap tapestry tasty taxi teacher teacup teamwork teapot teashop
teaspoon teatime tempo tennis tent terrace terrain thank thermos thimble thistle thought thousand thread
throw ticket tidy tiger tile timber tin tiptoe toaster toasty toffee tofu toggle token tomato tone tongs
toolbox topaz topic topsoil tortilla toucan tourist towel town toyshop track tractor traffic trail trainer
tranquil travel tray treasure treat tree triangle tricycle trinket tripod trolley trombone trophy trousers
trout truck truffle trumpet trunk tuba tugboat tulip tuna tunic tunnel turnip turtle tuxedo tweed twig
twinkle umbrella unicorn universe uphill upstairs useful valley van vanilla varnish vase velvet verse video
view village vine vinyl viola violet violin visit visor vista vivid volume voyage waffle wagon waiter walk
wallaby wallet walnut walrus wardrobe warm water wave wax weave weekday weekend whale wheat wheel whisk
whistle white wicker wildlife willow windmill window windsock wing winter wise witty wombat wooden woodland
woodwork wool word workbook workshop wrapper writing yarn year yearbook yellow yoga zebra zesty zigzag zinc
zipper zoom
`
  .trim()
  .split(/\s+/);
