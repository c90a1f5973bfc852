using System.Buffers;

namespace CinephileCorner.Content.Mentions;

/// <summary>
/// Decides whether what stands around a title says that it names a book, a song, a play, a series, or a film of somebody else. It looks no
/// further than a dozen words to each side.
/// </summary>
internal sealed class OtherWorkRule(Passage passage, NearNames near)
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:()–—");

    private const int FewWords = 12;
    private const int Phrase = 7;

    public bool Speaks(KnownFilm film, int first, int last) =>
        IsDoneTo(film, first, last) || IsOwnedByAnother(film, first, last) || IsByAnother(film, last) || IsCalledSo(last) || IsToldOf(film, first, last);

    // “published *X*”, “Edith Wharton wrote *X*”, “David Lynch has disowned *X*”, “based on *X*”.
    private bool IsDoneTo(KnownFilm film, int first, int last)
    {
        var before = Before(first);
        if (before < 0 || passage.Words[before].IsRaised)
            return false;
        if ((passage.WordIs(before, "on") || passage.WordIs(before, "from") || passage.WordIs(before, "of")) && IsJoined(before - 1, before) && passage.Is(before - 1, MediumWords.Origins))
            return !near.InSentence(film, first, last);
        var verb = VerbBefore(before);
        if (verb < 0)
            return false;
        if (verb == before && passage.Is(verb, MediumWords.Doings))
            return true;
        if (verb == before && passage.Is(verb, MediumWords.Authorings))
            return SubjectOf(verb, FewWords) is >= 0 and var author ? !near.Ends(author, film) : !near.InSentence(film, first, last) && !near.InParagraph(film, first, last);
        return (passage.Is(verb, MediumWords.Makings) || verb < before) && film.People.Count > 0 && SubjectOf(verb, 0) is >= 0 and var maker
            && !passage.Is(maker, CommonWords.Houses) && !near.Ends(maker, film) && !near.InSentence(film, first, last);
    }

    // The word before, or the one before an article or a possessive pronoun.
    private int Before(int first)
    {
        var before = first - 1;
        if (before > 0 && IsJoined(before, first) && passage.Is(before, CommonWords.Determiners))
            before--;
        return before >= 0 && IsJoined(before, before + 1) ? before : -1;
    }

    // Over “film”, “great last film”, “the film”: what is done.
    private int VerbBefore(int before)
    {
        var verb = before;
        for (var steps = 0; steps < 4 && verb > 0 && IsJoined(verb - 1, verb) && (passage.Is(verb, CommonWords.Films) || passage.Is(verb, MediumWords.Praises) || passage.Is(verb, CommonWords.Determiners)); steps++)
            verb--;
        return passage.Is(verb, MediumWords.Doings) || passage.Is(verb, MediumWords.Authorings) || passage.Is(verb, MediumWords.Makings) || (verb < before && passage.Is(verb, MediumWords.Namings)) ? verb : -1;
    }

    // The last word of whoever does it: right before, but for helping words; with more words allowed between, the nearest name before it.
    private int SubjectOf(int verb, int allowed)
    {
        var left = allowed;
        for (var at = verb - 1; at >= 0 && verb - at <= FewWords && passage.SentenceOf(at) == passage.SentenceOf(verb); at--)
        {
            if (passage.IsPossessive(at) || Breaks(at) || passage.WordText(at) is "he" or "she" or "they" or "I" or "we" or "He" or "She" or "They" or "We")
                return -1;
            if (passage.Words[at].IsRaised && !passage.Is(at, CommonWords.Function) && !(passage.IsFirst(at) && !passage.Words[at + 1].IsRaised && !IsLikelyName(at)))
                return at;
            if (!passage.Is(at, MediumWords.Helpers) && !passage.WordText(at).EndsWith("ly") && passage.WordText(at) is not "co" && --left < 0)
                return -1;
        }
        return -1;
    }

    // The capital of the first word may be the sentence’s: “Critics wrote”.
    private bool IsLikelyName(int word) => !passage.Is(word, CommonWords.Everyday) && !passage.WordText(word).EndsWith("s") && !passage.WordText(word).EndsWith("ly");

    // “Shakespeare’s great *X*”, “Lynch’s last film, *X*”, “Romero’s Night and Dawn of the Dead”.
    private bool IsOwnedByAnother(KnownFilm film, int first, int last)
    {
        if (film.People.Count == 0)
            return false;
        var at = first - 1;
        for (var steps = 0; steps < 4 && at > 0 && passage.SentenceOf(at) == passage.SentenceOf(first); steps++, at--)
        {
            if (passage.IsPossessive(at))
                return steps > 0 && passage.Words[at - 1].IsRaised && !passage.Is(at - 1, CommonWords.Function) && !passage.Is(at - 1, CommonWords.Houses)
                    && !passage.Is(at - 1, CommonWords.Places) && !near.Ends(at - 1, film) && !near.InSentence(film, first, last);
            if (steps > 0 && Breaks(at))
                return false;
            // “David Lynch never spoke of his film *X*”
            if (steps > 0 && passage.WordText(at) is "his" or "her" or "their")
                return passage.Is(first - 1, CommonWords.Films) && NamesSomebodyBefore(at) && !near.InSentence(film, first, last);
            if (passage.Block.EmphasisAt(passage.Words[at].Start) is not null)
                return false;
            if (!passage.Words[at].IsRaised && !passage.Is(at, CommonWords.Films) && !passage.Is(at, MediumWords.Praises) && !passage.Is(at, CommonWords.OtherWorks) && !passage.WordIs(at, "and"))
                return false;
        }
        return false;
    }

    private bool NamesSomebodyBefore(int word)
    {
        for (var at = word - 1; at > 0 && word - at <= FewWords && passage.SentenceOf(at - 1) == passage.SentenceOf(word); at--)
        {
            if (passage.Words[at].IsRaised && passage.Words[at - 1].IsRaised && !passage.Is(at, CommonWords.Function) && !passage.Is(at - 1, CommonWords.Function) && Gap(at - 1).IsWhiteSpace())
                return true;
        }
        return false;
    }

    // “*X* by Ben E. King”, “*X*, written by John Steinbeck”: not “seen by Ben E. King”.
    private bool IsByAnother(KnownFilm film, int last)
    {
        if (film.People.Count == 0)
            return false;
        var isMade = true;
        for (var at = last + 1; at <= last + Phrase && at + 1 < passage.Words.Count && passage.SentenceOf(at) == passage.SentenceOf(last); at++)
        {
            if (at > last + 1 ? Breaks(at - 1) : Gap(last).IndexOfAny(";:–—") >= 0)
                return false;
            if (passage.WordIs(at, "by"))
                return isMade && IsAnother(film, at + 1);
            if (passage.Words[at].IsRaised)
                return false;
            if (passage.Is(at, MediumWords.Helpers) || passage.WordText(at).EndsWith("ly") || passage.WordText(at) is "in" or "at" or "for" || char.IsAsciiDigit(passage.WordText(at)[0]))
                continue;
            isMade = passage.Is(at, MediumWords.Authorings) || passage.Is(at, MediumWords.Doings) || passage.Is(at, MediumWords.Fates) || passage.WordText(at) is "directed" or "made" or "remade" or "helmed" or "painted";
        }
        return false;
    }

    private bool IsAnother(KnownFilm film, int start)
    {
        if (passage.WordIs(start, "the"))
            start++;
        var end = start;
        while (end < passage.Words.Count && end - start < FewWords && (end == start || !Breaks(end - 1) || passage.Words[end - 1].Length == 1) && (passage.Words[end].IsRaised || (end > start && passage.Is(end, MediumWords.Particles))))
        {
            if (near.Ends(end, film))
                return false;
            end++;
        }
        return end > start && !passage.Is(start, CommonWords.Function) && !passage.Is(start, MediumWords.Dates) && !passage.Is(start, CommonWords.Houses);
    }

    // “*X*, the Springsteen record”, “*X*, Frank Herbert’s novel”, “*X* (the FX series)”, “*X* is a novel”.
    private bool IsCalledSo(int last)
    {
        // “*X* (1974), the novel”
        last = passage.YearBehind(last) is null ? last : passage.BracketBehind(last);
        var at = last + 1;
        if (at >= passage.Words.Count || passage.SentenceOf(at) != passage.SentenceOf(last))
            return false;
        var isApposed = Gap(last).IndexOfAny(",:(–—") >= 0;
        if (!isApposed && !(passage.WordText(at) is "is" or "was" && passage.WordText(Math.Min(at + 1, passage.Words.Count - 1)) is "a" or "an" or "the"))
            return false;
        at += isApposed ? 0 : 1;
        if (isApposed && !passage.Is(at, CommonWords.Determiners) && !passage.Words[at].IsRaised && !passage.Is(at, MediumWords.Nouns))
            return false;
        for (var end = at + Phrase; at <= end && at < passage.Words.Count && passage.SentenceOf(at) == passage.SentenceOf(last); at++)
        {
            if (passage.Is(at, MediumWords.Nouns))
                return !passage.IsPossessive(at + 1) && !passage.Is(at + 1, CommonWords.Films);
            var isLead = passage.Is(at, CommonWords.Determiners) || passage.IsPossessive(at) || passage.Is(at, MediumWords.Praises);
            if (passage.Is(at, CommonWords.Films) || (!isLead && passage.Is(at, CommonWords.Function)) || (at > last + 1 && Breaks(at) && !passage.IsPossessive(at + 1)))
                return false;
        }
        return false;
    }

    // “*X* was published”, “*X* ran on Broadway”, “*X* plays over the credits”, “made *X* into a series”.
    private bool IsToldOf(KnownFilm film, int first, int last)
    {
        for (var at = last + 1; at <= last + 4 && at < passage.Words.Count && passage.SentenceOf(at) == passage.SentenceOf(last) && (at == last + 1 || !Breaks(at - 1)); at++)
        {
            if (passage.Is(at, MediumWords.Fates) || (passage.WordText(at) is "plays" or "played" or "playing" && passage.WordText(Math.Min(at + 1, passage.Words.Count - 1)) is "over" or "under" or "behind"))
                return true;
            if (!passage.Is(at, CommonWords.Function) && !passage.Is(at, MediumWords.Helpers) && !passage.WordText(at).EndsWith("ly"))
                break;
        }
        bool isStrong = false, isWeak = false, isFilm = false, isAny = false;
        for (var at = last + 1; at <= last + FewWords && at < passage.Words.Count && passage.SentenceOf(at) == passage.SentenceOf(last) && !Breaks(at - 1); at++)
            Weigh(at, ref isStrong, ref isWeak, ref isFilm, ref isAny);
        for (var at = first - 1; at >= first - FewWords && at >= 0 && passage.SentenceOf(at) == passage.SentenceOf(first) && !Breaks(at); at--)
            Weigh(at, ref isStrong, ref isWeak, ref isFilm, ref isAny);
        return !isFilm && (isStrong || (isWeak && !isAny && !near.InSentence(film, first, last)));
    }

    private void Weigh(int at, ref bool isStrong, ref bool isWeak, ref bool isFilm, ref bool isAny)
    {
        isStrong |= passage.Is(at, MediumWords.Strong);
        isWeak |= passage.Is(at, MediumWords.Weak);
        var isAnyMedium = passage.Is(at, MediumWords.AnyMedium);
        isAny |= isAnyMedium;
        isFilm |= !isAnyMedium && (passage.Is(at, CommonWords.Films) || passage.Is(at, MediumWords.Sources));
    }

    private bool IsJoined(int word, int next) => word >= 0 && passage.SentenceOf(word) == passage.SentenceOf(next)
        && passage.Text.AsSpan(passage.Words[word].End, passage.Words[next].Start - passage.Words[word].End).Trim(" \n\u00A0“\"‘«„-").IsEmpty;

    // A clause may end behind the word.
    private bool Breaks(int word) => Gap(word).ContainsAny(ClauseEnds);

    private ReadOnlySpan<char> Gap(int word) => word + 1 < passage.Words.Count ? passage.Text.AsSpan(passage.Words[word].End, passage.Words[word + 1].Start - passage.Words[word].End) : [];
}
