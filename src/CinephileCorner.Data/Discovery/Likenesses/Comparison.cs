using System.Text.RegularExpressions;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>
/// Tells a sentence that compares a film with the one it names from a sentence that only names it. What is doubtful is no comparison:
/// the page says of it that we made one.
/// </summary>
public static partial class Comparison
{
    // So much before the name is looked at: a comparison is made in its last words, what takes it back may stand earlier.
    private const int Reach = 80;

    // Between the words that compare and the name: an article, “Mann’s”, “Michael Mann’s 1995”, a quotation mark.
    private const string ToTheName = @"(?: (?:the|that|his|her|their|its))?(?: (?:[\p{L}\d.’'-]+ ){0,2}[\p{L}\d.-]+(?:[’']s|s[’']))?(?: [12]\d{3})? ?[“""‘'(*_]*$";

    /// <summary>
    /// Of the films that one article names, those that it compares its own with. In a sentence that named another film before, that one
    /// may be what is compared: “His debut, Bergamot Road, is like Cinder Lane”.
    /// </summary>
    /// <param name="namings">Each with its sentence as plain text and the place of the name in it.</param>
    public static IReadOnlySet<int> MadeIn(IReadOnlyCollection<(int FilmId, string Sentence, int Offset, int Length)> namings)
    {
        ArgumentNullException.ThrowIfNull(namings);
        var compared = new HashSet<int>();
        foreach (var ofSentence in namings.GroupBy(naming => naming.Sentence, StringComparer.Ordinal))
        {
            foreach (var (filmId, sentence, offset, length) in ofSentence.OrderBy(naming => naming.Offset))
            {
                // As soon as one is merely named, it may be what those behind it are compared with.
                if (!IsMadeIn(sentence, offset, length))
                    break;
                compared.Add(filmId);
            }
        }
        return compared;
    }

    /// <summary>Whether the sentence likens or contrasts something with the film named there.</summary>
    /// <param name="sentence">Plain text.</param>
    /// <param name="offset">Where the name begins in it.</param>
    /// <param name="length">How long the name is.</param>
    public static bool IsMadeIn(string sentence, int offset, int length)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var start = Math.Clamp(offset, 0, sentence.Length);
        // What was cut off is no beginning of a sentence.
        var before = start <= Reach ? sentence[..start] : "… " + sentence[(start - Reach)..start];
        if (before.Length == 0)
            return false;
        return (Comparing.IsMatch(before) && !OfSomebody.IsMatch(before))
            || (Measuring.IsMatch(before) && !Excepting.IsMatch(before))
            || (Likening.IsMatch(before) && !Missing.IsMatch(before) && !GoesOn.IsMatch(sentence[(int)Math.Clamp((long)start + length, start, sentence.Length)..]));
    }

    // Words that compare whatever they stand in. “He recalls Heat” does not, “the ending recalls Heat” does.
    [GeneratedRegex(
        @"(?:(?:^[“""‘'(*_ ]*|[;:(—–] ?|\band )compare|\bcompar(?:e|es|ed|ing|able|isons?)(?: [\p{L}’'-]+){0,2} (?:to|with)|\bresembl(?:es?|ed|ing)|\b(?:reminds?|reminded|reminding)(?: (?:me|us|you|one))?(?: [\p{L}]+ly)? of|\breminiscent of|\becho(?:es|ed|ing)?(?: of)?|\bunlike"
        + @"|\b(?:akin|kin|similar(?:ly)?(?: enough| in [\p{L}]+)?|closer(?: in [\p{L}]+)?|(?:is|was|are|were|feels?|sits?|stands?|comes?|came|lies?|stays?|runs?|very|too|so|as) close(?: in [\p{L}]+)?) to|\bin the (?:vein|spirit|manner|style|tradition|footsteps) of"
        + @"|\b(?:it|this|that|which|film|movie|picture|scenes?|shots?|ending|opening|sequence|plot|story|premise|heist|half|act)(?: (?:often|also|strongly|inevitably|deliberately|openly|somehow))? recall(?:s|ed)?)" + ToTheName,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Comparing { get; }

    // “She compared me to Heat”.
    [GeneratedRegex(@"\bcompar(?:e|es|ed|ing) (?:me|us|you|him|her|them) (?:to|with)" + ToTheName, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OfSomebody { get; }

    [GeneratedRegex(@"\bthan(?: (?:in|to|with|of))?" + ToTheName, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Measuring { get; }

    // “No film other than Heat”, “a year later than Heat”, “older than Heat”, “known for more than Heat”, “would rather watch Ronin than Heat”.
    [GeneratedRegex(
        @"(?:\b(?:else|rather|later|earlier|sooner|more|fewer|older|younger|newer)|\bother(?: [\p{L}’'-]+){0,3}|(?:\b(?:would|had)|[’']d) rather(?: [^.;:]+)?|\b(?:known|famous|remembered) (?:for|as)\b[^.;:]*) than(?: (?:in|to|with|of))?" + ToTheName,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Excepting { get; }

    // “Like Heat, it …”, “it is like Heat”, “much like Heat”. Behind a noun or a comma a plain “like” gives examples, “films like Heat”;
    // plays, works and looks may be nouns and want a subject that shows that they are not.
    [GeneratedRegex(
        @"(?:^[“""‘'(*_ ]*(?:and |but |so |yet )?(?:much |just |quite |exactly |rather )?like|, (?:(?:very )?much|just|exactly) like"
        + @"|\b(?:(?:is|isn[’']t|was|wasn[’']t|it[’']s|are|were|feels|seems)|(?:it|this|that|which|and|but|film|movie|picture|scene|ending|opening|half|act) (?:felt|looks|looked|plays|played|works|worked|reads|sounds|sounded|ends|begins|opens|unfolds|moves)|(?:does|did)(?: not|n[’']t) (?:feel|look|sound|play|work|end))"
        + @"(?: (?:not|never|often|sometimes|at times|at its best|very|so|a bit|a little|a lot|nothing|something|anything|much|more|less|most|just|exactly|rather|almost|quite)){0,3} like)" + ToTheName,
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Likening { get; }

    // “There is nothing like Heat” says that it is missed, not what it is like.
    [GeneratedRegex(@"\bthere(?:[’']s| (?:is|was|are|were))\b[^.;:]* like" + ToTheName, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Missing { get; }

    // “Like Heat?” asks for the reader’s taste, “it looks like Heat is coming back” is no likeness.
    [GeneratedRegex(@"^[”""’'*_)]*(?: \([12]\d{3}\))?[”""’'*_)]*(?:\?| (?:is|was|will|would|has|had|may|might|can|could|gets|got)\b)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn { get; }
}
