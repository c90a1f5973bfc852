using System.Collections.Frozen;

namespace CinephileCorner.Content.Subjects;

/// <summary>The small words of English, and those that any film's review is made of.</summary>
internal static class EnglishWords
{
    private const int LongestOfRoles = 10;

    private static readonly FrozenDictionary<string, WordRole> Roles = Words(WordRole.Opens, "a an the this that these those his her its their my our your whose every each some any no another several many few both all two three four five six seven eight nine ten")
        .Concat(Words(WordRole.OpensAndCloses, "of in on at by for with without from into about between among against through under over after before during around behind beyond inside outside near like as than upon toward towards via per amid beneath beside"))
        .Concat(Words(WordRole.Closes, "and or but nor who whom which when where while because since until if though although whether is are was were be been being am has have had having do does did will would can could may might must shall should what why how so yet he she it they we you i him them us me himself herself itself themselves also then there here to"))
        .Concat(Words(WordRole.Fills, "not very too only just even still never ever always often again almost more most less least much such same other own quite rather once twice now soon already perhaps maybe"))
        .DistinctBy(one => one.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, WordRole>.AlternateLookup<ReadOnlySpan<char>> Lookup = Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    // Of any story and any film; and what is said of how one is made.
    private static readonly FrozenSet<string> Commons = (
        "film films movie movies picture pictures feature features scene scenes shot shots frame frames camera screen cinema cinematography screenplay script story stories plot plots tale narrative sequence sequences " +
        "character characters role roles cast casting actor actors actress actresses performance performances star stars director directors filmmaker filmmakers writer writers producer producers production productions editor editing edit cut cuts " +
        "score soundtrack song songs music musical sound sounds dialogue line lines voice voices title titles credits credit ending endings beginning beginnings opening start middle end finale climax act acts part parts moment moments minute minutes hour hours day days night nights week weeks month months year years " +
        "decade decades century time times morning evening afternoon today tomorrow yesterday past future present review reviews critic critics audience audiences viewer viewers reader box office release releases version versions sequel sequels prequel remake remakes adaptation adaptations series franchise installment entry " +
        "trilogy genre genres comedy comedies drama dramas thriller thrillers horror romance romances action adventure documentary documentaries western fantasy mystery crime animation short shorts book books novel novels play plays " +
        "man men woman women boy boys girl girls child children kid kids baby person people family families father fathers mother mothers parent parents son sons daughter daughters brother brothers sister sisters husband wife wives friend friends couple couples lover lovers stranger strangers neighbour neighbor " +
        "group groups team member members hero heroes heroine villain villains protagonist antagonist life lives death deaths love loves hate heart hearts mind minds body bodies face faces eye eyes hand hands head heads foot feet hair skin blood bone bones arm arms leg legs shoulder shoulders back " +
        "world worlds country countries city cities town towns village villages place places house houses home homes room rooms door doors window windows wall walls floor table tables chair chairs bed street streets road roads car cars train trains light lights dark darkness shadow shadows colour color colours colors " +
        "thing things something nothing everything anything somebody nobody everybody anybody someone everyone anyone way ways kind kinds sort sorts type types form forms sense bit bits lot lots piece pieces side sides edge edges top bottom rest half whole point points fact facts matter matters case cases reason reasons " +
        "idea ideas thought thoughts feeling feelings mood tone style manner effect effects use power force forces order rule rules question questions answer answers problem problems trouble word words name names number numbers page pages letter letters view views look looks sight glance " +
        "work works job jobs business money price cost war wars battle fight fights game games party event events truth lie lies secret secrets dream dreams memory memories hope fear fears joy grief anger pain pleasure laugh laughs laughter tears smile silence noise air water fire earth ground sky sun moon rain snow wind sea river " +
        "attempt attempts plan plans chance choice choices decision decisions change changes turn turns step steps move moves return journey trip visit search mission goal result results relationship relationships marriage affair friendship meeting conversation conversations talk help care attention interest success failure " +
        "example detail details level levels length size amount distance direction list set sets setting background subject subjects theme themes material subplot twist premise setup history culture society art artist artists talent company studio studios school class system " +
        "demand premiere premieres theater theaters theatre theatres midst era eras hopes chaos resident residents account accounts participant participants episode episodes conflict conflicts festival festivals streaming video videos television tv network channel award awards nomination nominations debut cameo ensemble supporting title-role lead leads narrator narration voice-over flashback flashbacks montage blockbuster hit flop budget gross opening reception praise acclaim criticism response popularity " +
        "others one ones first second third last next previous following new old young good bad better best worse worst great big small little long high low same different rights right left wrong named called based set directed written produced starring stars released known including").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonsLookup = Commons.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Small words keep their role at the beginning of a sentence.</summary>
    public static WordRole RoleOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestOfRoles)
            return WordRole.None;
        Span<char> small = stackalloc char[LongestOfRoles];
        word.CopyTo(small);
        small[0] = char.ToLowerInvariant(small[0]);
        return Lookup.TryGetValue(small[..word.Length], out var role) ? role : WordRole.None;
    }

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ThingsLookup =
        ("assembly anomaly ally belly bully butterfly dragonfly filly firefly fly gully housefly jelly lily melancholy monopoly rally reply supply tally homily dolly trolley holly panoply barfly gadfly potbelly underbelly doily " +
         "bed beds bobsled bloodshed bleed breed cottonseed creed crossbreed deed flowerbed greed hayseed homestead hundred hatred kindred linseed moped need newlywed purebred reed riverbed sacred seabed seaweed seed shed sled speed steed " +
         "stampede thoroughbred tweed toolshed tumbleweed watershed weed woodshed beloved infrared cowshed airspeed aniseed sunbed deathbed farmstead bead").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word says nothing of what a film is about.</summary>
    public static bool IsCommon(ReadOnlySpan<char> word) => CommonsLookup.Contains(word);

    /// <summary>Whether it looks like an adverb or a participle, “momentarily”, “examined”: wherever it stands, it names no thing.</summary>
    public static bool NamesNoThing(ReadOnlySpan<char> word) =>
        word.Length > 3 && (word.EndsWith("ly") || word.EndsWith("ed")) && !ThingsLookup.Contains(word);

    private static IEnumerable<KeyValuePair<string, WordRole>> Words(WordRole role, string words) =>
        words.Split(' ').Select(word => KeyValuePair.Create(word, role));
}
