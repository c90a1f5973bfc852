using System.Collections.Frozen;

namespace CinephileCorner.Content.Mentions;

/// <summary>Words that say something about the words beside them.</summary>
internal static class CommonWords
{
    /// <summary>Words that bind others: no part of a name by themselves, and never a title because somebody stresses them.</summary>
    public static FrozenSet<string> Function { get; } = Set(
        "a an the and or but nor so yet if then than as at by for from in into of off on onto out over to under up upon with within without about above across after again against all along also although always am among any are around away back be because been before being below between both can could did do does done down during each either else enough even ever every everybody everyone everything everywhere few first go going gone got had has have he her here hers him himself his how however i is it its itself just last least less let like made make many may maybe me might mine more most much must my myself near neither never new next no nobody none not nothing now nowhere often once one only other others our ours ourselves own perhaps please quite rather really same see seen several shall she should since some somebody someone something sometimes somewhere soon still stop such sure take tell that their theirs them themselves there these they thing things this those though three through thus till together tonight too toward towards two until us very wait was we well were what whatever when where whether which while who whole whom whose why will wish would yes you your yours yourself");

    /// <summary>Words behind which a capital is a name’s own.</summary>
    public static FrozenSet<string> Determiners { get; } = Set("the a an this that these those my your his her its our their");

    /// <summary>First names: two words that begin with one are somebody, real or invented, unless something marks them as a title.</summary>
    public static FrozenSet<string> GivenNames { get; } = Set(
        "aaron adam adele agnes alan albert alex alexander alfie alfred alice amanda amelia amy andrea andrew andy angela ann anna anne annie anthony antoine antonio arthur barbara barry ben benjamin bernie beth betty bill billy bob bobby bonnie brad brian bridget bruce bruno carl carlos carol caroline carrie catherine cecilia charles charlie charlotte chris christine christopher claire clara claude claudia clyde daisy dan daniel danny dave david dean diana diane dick don donald donnie dorian dorothy dorothea doug ed eddie edith edward edwin eleanor elena elizabeth ella ellen elsa emil emily emma eric erin ernest esther ethan eugene eva eve evelyn fanny felix florence frances francis frank fred freddie gabriel george gerald gilbert gina gloria grace greta gus hannah hans harold harriet harry harvey hedda helen henry howard hugh hugo ian ida ingrid irene iris isabel jack jackie jacob jacques jake james jamie jan jane janet jason jean jeanne jeff jennifer jenny jeremy jerry jessica jessie jim jimmy joan joe joel johan john johnny jon jonathan jose joseph josie joyce juan judy jules julia julian julie juliet karen karl kate katherine kathy keith ken kevin kim kurt larry laura lauren lee lenny leo leon leonard leslie lily linda lisa lola louis louise lucas lucy luis luke maggie malcolm marcel margaret margot maria marie marilyn mario mark martha martin marty mary matt matthew maud maude max michael michel mickey mike mildred molly monica nancy naomi nathan ned neil nell nelly nicholas nick nicole nina norma oliver olivia oscar otto pablo pamela patricia patrick paul paula pauline pedro peggy peter phil philip pierre rachel ralph ray raymond rebecca richard rita rob robert robin roger ron rosa rose rosemary roy ruby russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sharon sid sidney simon sofia sonia sophie stanley stella stephen steve steven stuart sue susan sylvia ted teresa terry thelma theodore theresa thomas tim tina toby todd tom tommy tony ursula valerie vera veronica vic victor victoria vincent viola violet virginia vivian walter wanda warren wendy will william woody yvonne zoe");

    /// <summary>Common nouns, verbs and exclamations that are titles as well, where a capital may only begin a sentence.</summary>
    public static FrozenSet<string> Everyday { get; } = Set(
        "ali alone alive america angel baby bad beginners better big blood blow blue bound boy boyhood brave break brothers challenge chance change cheap city cold control crash dad darling day daylight dead dear death decision defiance desire devil dream dreams drive duel earth east easy election end enemy fame family father fear fire flight forever freaks free freedom friends game ghost giant girl god good grace great green half hard hate head heart heat heaven hello help hero high hold home honey hope hot house human hunger hunger impossible jealousy joy judgment jury justice kids kill king kiss ladies lady legend life light listen little living lord loss lost love luck mad madness magic man marriage master memory men milk money monster moon mother murder music naked naughty night nice nine north nostalgia object ok old open orange order paradise parents passengers past patience peace people perfect persona play pleasure poetry poison power prince private proof pulse queen quiet rage rain ready rebel red reds regret repulsion revenge right rope run running safe scandal secretary secrets seven sex shame shark show silence sin sing sister sisters six sleep small smile snow solo song sorry south space speak speed spring stay strange stranger strangers street suspicion summer sun sunday sunshine sweet talk terror thanks theft time today tomorrow touch traffic trash true trust truth twilight twins unforgiven unknown vice victory violence visitors vertigo psycho volunteer walk wanted war warrior waste water weekend welcome west white wild wind winter wings witness woman women wonder work world worth wrong year years yesterday young youth zero");

    /// <summary>Places, days and institutions whose names are titles as well: without marks around them they mean themselves.</summary>
    public static FrozenSet<string> Places { get; } = Set(
        "africa alaska algiers america american amsterdam arizona athens atlanta atlantic australia austin babylon baghdad barcelona beijing beirut belfast berlin bolivia boston boulevard brazil britain brooklyn brussels budapest buffalo cairo calcutta california cambridge canada cannes casablanca chernobyl chicago chile china chinatown cologne congo cuba dallas delhi denmark detroit dublin dunkirk edinburgh egypt england essex europe fargo lincoln florence florida france gaza geneva georgia germany ghana glasgow greece greenland hague harlem havana hawaii helsinki hiroshima hollywood hungary iceland idaho india iran iraq ireland israel istanbul italy jamaica japan jerusalem jordan kabul kansas kenya kiev korea kyiv leipzig libya lima lisbon liverpool london louisiana lyon madrid manchester manhattan manila marseille maine melbourne memphis mexico miami milan minsk mississippi monaco montana montreal morocco moscow mumbai munich nairobi nashville nebraska nevada norway oklahoma oregon orlando oslo oxford palermo panama paris peru philadelphia poland portugal prague quebec rio roma rome russia saigon seattle seoul serbia shanghai siberia sicily singapore somalia spain stockholm sudan sweden switzerland sydney syria taipei tangier tehran texas tibet tokyo toronto springs falls heights troy turin turkey ukraine utah valencia vegas venezuela venice vermont vienna vietnam virginia wales warsaw washington wyoming york bronx queens zurich street drive road avenue square park beach bridge river lake island county valley hill hills station bay airport museum school college university church war day prize award awards festival monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter halloween thanksgiving");

    /// <summary>Countries, their adjectives and cities of several words: nobody is called so, whatever a list of credits says.</summary>
    public static FrozenSet<string> LongPlaces { get; } = Set(
        "hong kong|south africa|south african|south korea|south korean|north korea|north korean|south america|south american|north america|north american|latin america|latin american|central america|new york|new zealand|new delhi|new england|new orleans|new jersey|new mexico|new hampshire|new guinea|new caledonia|sri lanka|sri lankan|saudi arabia|saudi arabian|united states|united kingdom|united nations|great britain|british columbia|northern ireland|puerto rico|puerto rican|costa rica|costa rican|el salvador|sierra leone|ivory coast|burkina faso|cape verde|dominican republic|czech republic|soviet union|middle east|far east|near east|east germany|west germany|east german|west german|east berlin|west berlin|los angeles|las vegas|san francisco|san diego|san antonio|san jose|san juan|santa fe|santa monica|santa barbara|santa cruz|salt lake city|kansas city|mexico city|new york city|palm springs|beverly hills|long island|staten island|rhode island|coney island|north carolina|south carolina|north dakota|south dakota|west virginia|st. louis|st louis|st. petersburg|saint petersburg|buenos aires|rio de janeiro|são paulo|sao paulo|tel aviv|abu dhabi|kuala lumpur|phnom penh|ho chi minh city|addis ababa|cape town|monte carlo|bora bora|big sur|the bronx|the hague|african american|asian american|native american|old west|wild west|west end|east end|south side|east coast|west coast", '|');

    /// <summary>Newspapers and journals, in italics as films are.</summary>
    public static FrozenSet<string> Periodicals { get; } = Set(
        "the post|the guardian|the times|the mirror|the sun|the observer|the independent|the economist|the nation|the stage|the star|the standard|the herald|the telegraph|the new york times|elle|harper’s bazaar|the new yorker|the wall street journal|variety|time|life|people|empire|premiere|esquire|vogue|vanity fair|rolling stone|sight and sound|film comment|positif|cahiers|slate|fortune|look|ebony|newsweek|le monde", '|');

    /// <summary>What shares its name with a film and is none.</summary>
    public static FrozenSet<string> OtherWorks { get; } = Set(
        "novel novels novella book books memoir memoirs autobiography biography album albums song songs single track ballad play plays musical opera operetta ballet symphony poem poems poetry comic comics manga story stories essay magazine newspaper journal daily podcast game videogame painting ship yacht boat liner frigate spacecraft shuttle band rapper singer character channel website sitcom soap episode soundtrack score bestseller sonata article articles essay essays column report standard hit tune video videos segment segments sketch folktale tale tales fable legend performance chapter nickname tragedy collection anthology special miniseries sitcoms recording");

    /// <summary>Behind such a word stands whoever it speaks of, not a film: “the characters Tom and Jerry”.</summary>
    public static FrozenSet<string> Bearers { get; } = Set("characters duo trio quartet team gang group superhero heroine villain cartoon show shows sitcom");

    /// <summary>Runs of several: “the <i>Bad Boys</i> franchise” is none of its films.</summary>
    public static FrozenSet<string> Series { get; } = Set("series franchise trilogy tetralogy saga universe films movies sequels");

    /// <summary>What stands between a title and one of <see cref="Series"/>.</summary>
    public static FrozenSet<string> SeriesKinds { get; } = Set("film movie reboot remake original horror action comedy fantasy animated slasher cinematic media");

    /// <summary>What is made for television in parts.</summary>
    public static FrozenSet<string> Parted { get; } = Set("series miniseries show shows program programme sitcom special episode episodes season seasons");

    /// <summary>As seasons are counted.</summary>
    public static FrozenSet<string> SmallNumbers { get; } = Set("one two three four five six seven eight nine ten eleven twelve");

    /// <summary>What is done to a film that somebody else made: who does it says nothing about which of two is meant.</summary>
    public static FrozenSet<string> Seeings { get; } = Set(
        "saw sees see seen seeing watched watches watch watching rewatched rewatches discovered discovers loved loves love adored adores admired admires hated hates hate cried cries wept showed shows show shown screened screens put puts got gets borrowed borrows studied studies praised praises mentioned mentions quotes quoted prefers preferred remembers remembered grumbled");

    /// <summary>What bears a name, right behind it: “the tug <i>Victoria</i>”, “the mural <i>Roma</i>”.</summary>
    public static FrozenSet<string> Vessels { get; } = Set(
        "tug tugboat trawler ferry steamer steamship schooner sloop barge dinghy lifeboat submarine freighter tanker destroyer cruiser battleship vessel ketch brig galleon hms uss rms spaceship starship rocket balloon locomotive racehorse horse mare stallion mural fresco tapestry sculpture statue lithograph etching photograph installation exhibition triptych zine fanzine newsletter weekly monthly webcomic overture oratorio cantata concerto requiem perfume scent restaurant cocktail app");

    /// <summary>Said in writing.</summary>
    public static FrozenSet<string> Messages { get; } = Set("texts texted types typed writes wrote goes went thinks thought tells told begs begged snaps snapped reads barks barked sighs sighed laughs laughed");

    /// <summary>Right before quotation marks: what stands in them is a message or a tune.</summary>
    public static FrozenSet<string> Utterances { get; } = Set(
        "texts texted types typed croons crooned hums hummed whistles whistled whistling spells chants chanted scrawled jukebox");

    /// <summary>What films do and stressed words do not.</summary>
    public static FrozenSet<string> Tellings { get; } = Set("opens opened begins began ends ended starts started closes unfolds");

    /// <summary>Before a name: the film is not that one’s.</summary>
    public static FrozenSet<string> Denials { get; } = Set("not no nobody neither nor never without unlike");

    /// <summary>Behind such a word, “in” or “directed”, stands a work even where its words could be somebody’s name.</summary>
    public static FrozenSet<string> Makings { get; } = Set("in made makes make making directed directs directing wrote writes writing shot shoots shooting filmed edited edits produced scored remade remakes followed watch watched watching rewatched screened premiered starring");

    /// <summary>Parts and makers of a film, before “of”: “the end of”, “the star of”.</summary>
    public static FrozenSet<string> PartsOf { get; } = Set("end ending start opening middle half third hour minutes scene scenes star stars director maker makers writer remake sequel version premiere making");

    /// <summary>Before “on”: “three hundred days on <i>Barry Lyndon</i>”.</summary>
    public static FrozenSet<string> Spans { get; } = Set("days weeks months years work worked works working collaborated collaborate");

    /// <summary>Before “to”: “the sequel to The Purge”.</summary>
    public static FrozenSet<string> Sequels { get; } = Set("sequel sequels prequel followup up successor homage");

    /// <summary>Before “as” and a title: “films such as <i>Jaws</i>”, “also known as”.</summary>
    public static FrozenSet<string> Callings { get; } = Set("such known titled retitled released stylized stylised remade marketed promoted referred");

    /// <summary>Behind the name of a place.</summary>
    public static FrozenSet<string> Locales { get; } = Set("area neighborhood neighbourhood district county region suburb town village city hotel street avenue airport hospital");

    /// <summary>Everyday words that are things rather than feelings: nobody stresses them at the front of a sentence.</summary>
    public static FrozenSet<string> Things { get; } = Set(
        "beginners boyhood brothers crash daylight drive duel election flight freaks ghost house jury ladies lady milk monster nostalgia orange paradise parents passengers persona poetry poison repulsion rope scandal secretary shark sisters snow speed spring stranger strangers street summer suspicion traffic trash twins unforgiven vertigo psycho visitors volunteer warrior weekend wings winter witness");

    /// <summary>Days that a whole sentence can be set on.</summary>
    public static FrozenSet<string> Occasions { get; } = Set(
        "new year’s eve|new year's eve|new year’s day|new year's day|valentine’s day|valentine's day|mother’s day|mother's day|father’s day|father's day|groundhog day|independence day|labor day|memorial day|veterans day|christmas eve|christmas day|boxing day|thanksgiving day|april fool’s day|april fool's day|all saints’ day|saint patrick’s day|st. patrick’s day|friday the 13th", '|');

    /// <summary>Behind one of these a first name is a person’s, stressed or not.</summary>
    public static FrozenSet<string> Kin { get; } = Set("sister brother wife husband mother father friend daughter son aunt uncle cousin niece nephew girlfriend boyfriend neighbour neighbor colleague boss dog cat");

    /// <summary>Words of a sentence in which quotation marks are around a song, an episode, an article rather than a film.</summary>
    public static FrozenSet<string> QuotedWorks { get; } = Set(
        "song songs sing sings sang sung singing track tracks album single ballad lyric lyrics tune hit standard chorus refrain cover covers piano band episode episodes segment segments chapter chapters article essay column poem poems story stories sketch video nickname nicknamed named called dubbed aka alias entitled titled titles sign reads read slogan motto phrase term word words known referred saying voice name novella novellas radio jukebox karaoke playlist");

    /// <summary>Nouns that make a title of what stands before or behind them.</summary>
    public static FrozenSet<string> Films { get; } = Set(
        "film films movie movies picture feature short documentary remake reboot sequel sequels prequel trilogy franchise saga original version adaptation classic biopic comedy drama thriller western musical romance universe");

    public static FrozenSet<string> Speech { get; } = Set(
        "said says say asked asks answers answered whispers whispered shouts shouted cries cried replied replies yells yelled murmurs murmured mutters muttered sings sang sung hums hummed screams screamed calls called");

    /// <summary>What may stand with a capital before somebody's name and is no part of it.</summary>
    public static FrozenSet<string> Titles { get; } = Set(
        "a an the director directors actor actress writer writers screenwriter producer producers composer cinematographer editor star stars starring mr mrs ms dr sir dame lady lord professor critic novelist playwright filmmaker comedian newcomer veteran and with by from starring featuring like after before when while as for to in of but or plus via where because if though although then both not even only here enter exit meet see watch watching seeing following unlike since what how why that is was does did has had can will would should could are were do have may might");

    /// <summary>Words besides <see cref="Function"/> whose capital before somebody’s name is the sentence’s.</summary>
    public static FrozenSet<string> Fronts { get; } = Set(
        "opposite beside besides beneath behind beyond despite amid amidst among amongst alongside around inside outside toward towards via per during underneath whatever meanwhile later earlier sometimes often rarely hardly scarcely barely apart instead thankfully luckily oddly curiously only nor unless except given regarding whether poor dear lovely handsome elderly somehow someday surely certainly indeed too ever");

    /// <summary>Names of makers and places whose possessive says nothing about who made a film.</summary>
    public static FrozenSet<string> Houses { get; } = Set(
        "disney pixar netflix a24 criterion hollywood ghibli cannes venice berlin sundance toronto warner universal paramount marvel amazon apple laika hbo bbc neon mubi france britain england japan italy germany america korea today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december everyone everybody somebody someone");

    /// <summary>Countries: their possessive says where somebody is from, not who plays them.</summary>
    public static FrozenSet<string> Countries { get; } = Set(
        "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bangladesh belarus belgium bhutan bolivia bosnia brazil bulgaria cambodia cameroon canada chad chile china colombia croatia cuba cyprus czechia denmark ecuador egypt estonia ethiopia finland georgia ghana greece guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel jamaica jordan kazakhstan kenya kosovo laos latvia lebanon libya lithuania luxembourg macedonia malaysia mali malta mauritania mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway pakistan palestine panama paraguay peru philippines poland portugal quebec romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tibet tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen yugoslavia zambia zimbabwe africa asia europe scandinavia");

    /// <summary>Callings of film: of two people of one name they tell one, where we know which.</summary>
    public static FrozenSet<string> FilmCallings { get; } = Set(
        "director filmmaker actor actress star comedian screenwriter writer producer composer cinematographer editor singer artist newcomer performer");

    /// <summary>Callings in which people of film are seldom met: whoever has one right before the name mostly shares it with somebody we know.</summary>
    public static FrozenSet<string> OtherCallings { get; } = Set(
        "physicist chemist biologist scientist mathematician astronomer astronaut cosmonaut economist historian philosopher theologian sociologist psychologist psychiatrist poet senator congressman congresswoman congressmember politician president chancellor minister governor mayor councillor councilman ambassador diplomat judge prosecutor lawyer attorney barrister solicitor surgeon physician doctor dentist nurse footballer cricketer golfer boxer wrestler swimmer sprinter runner cyclist quarterback pitcher goalkeeper striker midfielder defender jockey skier skater gymnast coach referee chef baker plumber farmer carpenter architect sculptor engineer inventor explorer missionary botanist geologist archaeologist general colonel captain admiral major sergeant lieutenant corporal inspector detective sheriff constable bishop cardinal pope priest preacher reverend rabbi nun saint murderer killer gangster banker millionaire billionaire businessman businesswoman entrepreneur industrialist professor teacher headmaster librarian accountant broadcaster newsreader pundit climatologist meteorologist oceanographer anthropologist linguist statistician pharmacist veterinarian neurologist cardiologist epidemiologist virologist ecologist zoologist entomologist palaeontologist paleontologist geographer cartographer criminologist logician geneticist biochemist astrophysicist neuroscientist neurosurgeon agronomist gardener butcher electrician bricklayer roofer mechanic welder locksmith tailor cobbler blacksmith potter weaver jeweller jeweler watchmaker barber hairdresser beekeeper fisherman fishmonger grocer greengrocer miner shepherd rancher trucker aviator mariner firefighter fireman paramedic midwife therapist psychotherapist psychoanalyst treasurer baron earl duke viscount abbot friar monk archbishop imam deacon vicar curate pastor evangelist shopkeeper innkeeper publican bowler batsman rower fencer decathlete hurdler shortstop outfielder linebacker winger goaltender umpire mountaineer alpinist grandmaster dramatist lexicographer philologist hymnist");

    /// <summary>A name that ends so may be a firm’s.</summary>
    public static FrozenSet<string> Firms { get; } = Set("records pictures films film studio studios productions entertainment media press books publishing house brothers company animation television");

    /// <summary>Before “as”: whoever comes then is a character.</summary>
    public static FrozenSet<string> Castings { get; } = Set("role roles part parts cast casts casting star stars starred starring appear appears appeared appearing turn turns performance performances reprise reprises reprised reprising return returns returned debut debuts cameo cameos voice voices himself herself disguised dressed");

    /// <summary>Whoever comes right behind is a character.</summary>
    public static FrozenSet<string> Playings { get; } = Set("play plays played playing portray portrays portrayed portraying impersonates impersonated impersonating voices voiced embodies embodied character protagonist hero heroine villain antagonist narrator");

    /// <summary>What comes behind a title that has a number.</summary>
    public static FrozenSet<string> Parts { get; } = Set("part chapter volume vol episode book");

    private static FrozenSet<string> Set(string words, char between = ' ') => words.Split(between).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
