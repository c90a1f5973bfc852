using System.Collections.Frozen;

namespace CinephileCorner.Content.Mentions;

/// <summary>Words of books, songs, stages and broadcasts, and of those who make them: what they say of a title they do not say of a film.</summary>
internal static class MediumWords
{
    /// <summary>Nobody does this to a film: what comes right behind is a book, a song, a picture, a play.</summary>
    public static FrozenSet<string> Doings { get; } = Set(
        "read reads reading reread rereads rereading published publishes publishing drew draws drawing painted paints painting sang sings singing sung covered covers covering recorded records recording composed composes composing illustrated illustrates illustrating serialised serialized translated translates translating choreographed choreographs danced dances dancing performed performs performing staged stages staging recited recites reciting hummed hums humming whistled whistles whistling strummed reprinted conducted sculpted carved strums play played plays playing broadcast broadcasts");

    /// <summary>Done to films and to books alike: who does it tells.</summary>
    public static FrozenSet<string> Authorings { get; } = Set("wrote writes write writing written penned pens penning scripted adapted adapts adapting authored dictated");

    /// <summary>Done to films: by somebody who is not of the film it is done to another of its name.</summary>
    public static FrozenSet<string> Makings { get; } = Set("directed directs directing made makes making shot shoots filmed films filming remade remakes helmed helms disowned disowns reworked produced produces");

    /// <summary>What is done to a film of one’s own: “named his film”.</summary>
    public static FrozenSet<string> Namings { get; } = Set("called calls named names titled entitled retitled dubbed");

    /// <summary>Between a name and what it does.</summary>
    public static FrozenSet<string> Helpers { get; } = Set("has had have having then never also later once just first only who would could did does not always ever again both himself herself themselves already soon finally famously really is was were are be been being and");

    /// <summary>Between a maker and a title, “named his film”, “Lynch’s last film”.</summary>
    public static FrozenSet<string> Praises { get; } = Set("first second third last late latest early earlier later new next own great greatest best finest final famous celebrated beloved original silent short long little big lovely terrible classic masterly debut");

    /// <summary>What says of a thing that it was made to be read, heard or broadcast, right behind it.</summary>
    public static FrozenSet<string> Fates { get; } = Set("published serialised serialized aired airs airing recorded reprinted translated sung charted syndicated televised broadcast appeared");

    /// <summary>Nouns of films that are said of stages and pages as well.</summary>
    public static FrozenSet<string> AnyMedium { get; } = Set("version adaptation original classic musical short drama comedy romance thriller picture feature");

    /// <summary>Never said of a film, wherever it stands beside a title.</summary>
    public static FrozenSet<string> Strong { get; } = Set("broadway copies emmy emmys pulitzer booker grammy grammys anonymously hardback paperback hardcover publisher publishers bestseller bestsellers showrunner jukebox vinyl libretto aria fx nbc cbs abc pbs amc cnbc mtv hulu hbo showtime");

    /// <summary>Said of a film’s own parts and sources as well: enough where nothing else says that a film is meant.</summary>
    public static FrozenSet<string> Weak { get; } = Set("novel novels novella memoir book album albums lp opera ballet series miniseries sitcom episode episodes librettist novelist stanza pages stage");

    /// <summary>What is so called after a comma, in “<i>Nebraska</i>, the Springsteen record”.</summary>
    public static FrozenSet<string> Nouns { get; } = Set("series miniseries sitcom record records lp play musical opera operetta ballet symphony show program programme special album single book novel novella memoir autobiography biography bestseller collection comic comics manga song podcast game videogame painting ship band");

    /// <summary>Where these stand, the book is what the film was made of.</summary>
    public static FrozenSet<string> Sources { get; } = Set("based adapted adaptation adapts adapting inspired filmed remake remade screen screenplay soundtrack cinema director directed cinematographer");

    /// <summary>What comes right behind is mostly the book or the piece that a film was made of.</summary>
    public static FrozenSet<string> Origins { get; } = Set("based adapted adaptation adaptations dramatisation dramatization translation edition copy copies chapter chapters production productions revival staging recording rendition reading readings verse verses chorus pages page");

    /// <summary>Months and days, which a “by” may be followed by.</summary>
    public static FrozenSet<string> Dates { get; } = Set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter");

    /// <summary>Small words inside a name.</summary>
    public static FrozenSet<string> Particles { get; } = Set("de del della di da du la le van von der den ten ter e y bin ibn al el");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
