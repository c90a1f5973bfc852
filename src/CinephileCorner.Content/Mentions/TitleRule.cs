namespace CinephileCorner.Content.Mentions;

/// <summary>
/// Decides whether words that spell a title name the film, and which. Short and common titles need a cue: marks around them, a
/// year behind them, somebody of the film near by. In doubt it says no.
/// </summary>
/// <param name="listed">Ids of the films that the article’s own headings name.</param>
internal sealed class TitleRule(Passage passage, KnownNames names, NearNames near, MentionSubject subject, IReadOnlySet<int> listed)
{
    private const int NearWords = 5;
    private const int DenialWords = 4;

    private readonly OtherWorkRule _others = new(passage, near);

    /// <summary>The film that is meant; null when none is, or it cannot be told.</summary>
    public KnownFilm? Judge(IReadOnlyList<(KnownFilm Film, Spelling Spelling)> spelled, int first, int last)
    {
        var emphasis = passage.IsEmphasised(first, last);
        var isQuoted = passage.IsQuoted(first, last);
        // A single everyday word in bold leads in or is stressed.
        emphasis ??= passage.IsStrong(first, last) && (first < last || !(passage.Is(first, CommonWords.Function) || passage.Is(first, CommonWords.Everyday) || passage.Is(first, CommonWords.GivenNames))) ? true : null;
        var isMarked = emphasis == true || isQuoted;
        if (emphasis == false && !isQuoted)
            return null; // a part of a longer title
        if (!isMarked && (passage.GoesOnBefore(first, CommonWords.Function) || passage.GoesOnAfter(last)))
            return null;
        if (passage.HasPartBehind(last) || passage.NamesOtherWork(first, last))
            return null;

        var year = passage.YearBehind(last) ?? passage.YearBefore(first);
        var possessor = passage.PossessorOf(first);
        var meant = spelled.Select(one => one.Film).ToList();
        meant.RemoveAll(film => film.People.Count > 0 && IsOfOthers(film, last));
        if (year is { } stated)
            meant = OfYear(meant, stated, isClose: film => last - first >= 2 || near.InSentence(film, first, last));
        if (possessor >= 0)
            meant.RemoveAll(film => film.People.Count > 0 && !near.Ends(possessor, film));
        if (Clearest(meant, year, possessor, first, last) is not { } film)
            return null;
        if (year is null && !isMarked && passage.NamesSeriesOrBearer(first, last))
            return null;
        // A year that is not quite the film’s may be that of a book.
        if (year is not null && film.Year is not null && year != film.Year)
            return _others.Speaks(film, first, last) ? null : film;
        // “Joaquin Phoenix’s Joker” is whom he plays.
        if (year is null && !isMarked && possessor >= 0 && !near.EndsMaker(possessor, film) && (first == last || (last - first == 1 && passage.Is(first, CommonWords.GivenNames))))
            return null;
        if (year is not null || (possessor >= 0 && near.Ends(possessor, film) && (isMarked || !passage.IsFirst(first))))
            return film;
        if (_others.Speaks(film, first, last))
            return null;
        var spelling = spelled.First(one => one.Film == film).Spelling;
        var isSure = emphasis == true ? IsTitleInEmphasis(film, spelling, first, last) : isQuoted ? IsTitleInQuotes(film, first, last) : IsTitleInText(film, spelling, first, last);
        return isSure ? film : null;
    }

    private static List<KnownFilm> OfYear(List<KnownFilm> films, int year, Predicate<KnownFilm> isClose)
    {
        var exact = films.FindAll(film => film.Year == year || film.Year is null);
        if (exact.Count > 0)
            return exact;
        // Made one year, released the next: both are written. A short title is another film as likely.
        var close = films.FindAll(film => Math.Abs(film.Year!.Value - year) == 1 && isClose(film));
        return Only(close) is null ? [] : close;
    }

    // “*X* (Somebody Else, 1972)”: a name of two words, and nobody of the film beside it.
    private bool IsOfOthers(KnownFilm film, int last)
    {
        var isOther = false;
        for (var (word, end) = (last + 1, passage.BracketBehind(last)); word <= end; word++)
        {
            if (near.Ends(word, film))
                return false;
            if (!passage.Words[word].IsRaised || passage.IsPossessive(word + 1) || IsNoMaker(word))
                continue;
            var isLong = word > last + 1 && passage.Words[word - 1].IsRaised && !IsNoMaker(word - 1) && Gaps.Between(passage.Text, passage.Words[word - 1], passage.Words[word]) == Gap.None;
            isOther |= isLong || near.EndsName(word);
        }
        return isOther && passage.YearBehind(last) is not null;
    }

    private bool IsNoMaker(int word) => passage.Is(word, CommonWords.Function) || passage.Is(word, CommonWords.Places) || passage.Is(word, CommonWords.Houses) || passage.Is(word, CommonWords.Firms)
        || passage.Is(word, MediumWords.Dates) || passage.WordText(word) is "Dir" or "Artists" or "Fox" or "Collection" or "Classics" or "Criterion" or "Kingdom" or "States";

    private KnownFilm? Clearest(List<KnownFilm> films, int? year, int possessor, int first, int last)
    {
        var others = films.FindAll(film => film.Id != subject.FilmId);
        if (others.Count < films.Count && year is not null)
            return null;
        if (year is not null)
            return Only(others) ?? NamedBeside(others, first, last);
        bool IsTold(KnownFilm film) => (possessor >= 0 && near.Ends(possessor, film)) || IsBySomebodyOf(film, last);
        // In an article about a film its title means that film, in a ranking that of a heading, unless a year or its own maker's name right beside it says otherwise.
        if (others.Count > 0 && subject.Title is { } own && string.Equals(Domain.TextFolding.Key(own), Domain.TextFolding.Key(others[0].Title), StringComparison.Ordinal))
            return Only(others.FindAll(IsTold));
        if (others.FindAll(film => listed.Contains(film.Id)) is { Count: > 0 } ofHeadings && ofHeadings.Count < others.Count)
            return Only(others.FindAll(IsTold)) ?? Only(ofHeadings);
        return Only(others) ?? Only(others.FindAll(IsTold)) ?? NamedBeside(others, first, last);
    }

    // Who looked at one film may have made the other: “Guadagnino saw *Suspiria* at fourteen”.
    private KnownFilm? NamedBeside(List<KnownFilm> films, int first, int last)
    {
        var verb = first - 1;
        if (passage.WordText(Math.Max(verb, 0)) is "at" or "on" or "with" or "of" or "to")
            verb--;
        if (passage.Is(verb, CommonWords.Seeings) && passage.SentenceOf(verb) == passage.SentenceOf(first))
            return null;
        if (films.Exists(film => near.InSentence(film, first, last)))
            return Only(films.FindAll(film => near.InSentence(film, first, last, TellsFilm)));
        return Only(films.FindAll(film => near.InParagraph(film, first, last)));
    }

    // “not Cronenberg’s”, “that Soderbergh showed to his crew”
    private bool TellsFilm(int first, int last)
    {
        for (var at = first - 1; at >= 0 && at >= first - DenialWords && passage.SentenceOf(at) == passage.SentenceOf(first); at--)
        {
            if (passage.Is(at, CommonWords.Denials))
                return false;
        }
        var verb = last + 1;
        while (verb <= last + DenialWords && (passage.Is(verb, MediumWords.Helpers) || passage.WordIs(verb, "on")))
            verb++;
        return !passage.Is(verb, CommonWords.Seeings) || passage.SentenceOf(verb) != passage.SentenceOf(last) || !Gaps.IsSpace(passage.Text, passage.Words[last], passage.Words[last + 1]);
    }

    // “*X* by Dario Argento”, “*X*, directed by Argento”
    private bool IsBySomebodyOf(KnownFilm film, int last)
    {
        var at = last + 1;
        if (at < passage.Words.Count && passage.WordText(at) is "directed" or "made" or "filmed" or "shot")
            at++;
        if (!passage.WordIs(at, "by") || passage.SentenceOf(at) != passage.SentenceOf(last))
            return false;
        for (var name = at + 1; name < passage.Words.Count && name <= at + NearWords && passage.Words[name].IsRaised; name++)
        {
            if (near.Ends(name, film))
                return true;
        }
        return false;
    }

    // One film may be there by two names.
    private static KnownFilm? Only(List<KnownFilm> films) => films.Count > 0 && films.TrueForAll(film => film.Id == films[0].Id) ? films[0] : null;

    private bool IsTitleInEmphasis(KnownFilm film, Spelling spelling, int first, int last)
    {
        var words = passage.Text.AsSpan(passage.Words[first].Start, passage.Words[last].End - passage.Words[first].Start);
        if (CommonWords.Periodicals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words))
            return near.InSentence(film, first, last);
        // “my sister *Rebecca*”
        if (passage.Is(first - 1, CommonWords.Kin) && passage.Is(first, CommonWords.GivenNames))
            return near.InSentence(film, first, last);
        // “a *Roma* family”, “a *Star Wars* fan”
        if ((passage.WordIs(first - 1, "a") || passage.WordIs(first - 1, "an")) && IsBeforeNoun(last))
            return near.InSentence(film, first, last);
        if (first < last)
            return spelling.HasCapitals || !passage.Words[first].HasCase || last - first > 1 || near.InSentence(film, first, last);
        // “*Nope*, he says”, “*Joker*, she calls him”
        if (OpensClause(first) && passage.IsSaid(last))
            return near.InSentence(film, first, last);
        if (!passage.Words[first].HasCase)
            return !passage.WordIs(first - 1, "year") && !(words.Length < 4 && passage.CountsSomething(last)) && (!char.IsAsciiDigit(words[0]) || IsNoNumber(film, first, last));
        if (words.Length == 1 && !IsNoNumber(film, first, last))
            return false;
        // “from A to *Z*”, “an *X* from me”
        if (words.Length == 1 && ((passage.WordIs(first - 1, "to") && first > 1 && passage.Words[first - 2].Length == 1) || passage.WordIs(first - 1, "a") || passage.WordIs(first - 1, "an")))
            return near.InSentence(film, first, last);
        // “*it*” and “*mother*” are stressed; a title written so is known by an inner capital or by its mark.
        if (!passage.Words[first].IsCapital)
            return HasInnerCapital(words) || (spelling.Mark is { } mark && passage.Words[last].End < passage.Text.Length && passage.Text[passage.Words[last].End] == mark) || near.InSentence(film, first, last);
        // “the *Titanic*” is the ship, “the *Alien* films” are films.
        if (passage.WordIs(first - 1, "the") && !passage.Is(last + 1, CommonWords.Films))
            return near.InSentence(film, first, last);
        var isCommon = passage.Is(first, CommonWords.Function) || (passage.Is(first, CommonWords.Everyday) && !passage.Is(first, CommonWords.Things));
        return !isCommon || !passage.IsFirst(first) || near.InSentence(film, first, last) || IsToldOf(first, last);
    }

    private bool IsBeforeNoun(int last)
    {
        var noun = last + 1;
        return noun < passage.Words.Count && !passage.Words[noun].IsCapital && passage.SentenceOf(noun) == passage.SentenceOf(last) && Gaps.IsSpace(passage.Text, passage.Words[last], passage.Words[noun])
            && !passage.Is(noun, CommonWords.Function) && !passage.Is(noun, CommonWords.Films);
    }

    // “She is *21*”, “born in *1917*”, “*9* to 5”, “dial *M* for murder”: what is counted or called by a letter is stressed as well.
    private bool IsNoNumber(KnownFilm film, int first, int last)
    {
        if (near.InSentence(film, first, last) || near.InParagraph(film, first, last) || passage.Is(first - 1, CommonWords.Films) || passage.Is(last + 1, CommonWords.Films))
            return true;
        if (passage.IsFirst(first) || !Gaps.IsSpace(passage.Text, passage.Words[first - 1], passage.Words[first]))
            return !passage.WordIs(last + 1, "to");
        var isYear = last == first && passage.Words[first].Length == 4;
        return passage.WordIs(first - 1, "like") || passage.Is(first - 1, CommonWords.Seeings) || (passage.IsWorkedOn(first) && !(isYear && passage.WordIs(first - 1, "in") && !passage.IsFirst(first - 1)));
    }

    // “*Us* begins at a fairground”, “*Heat* has a lunch in it”, “*Heat*’s coffee”: before what is told of it no word is stressed.
    private bool IsToldOf(int first, int last)
    {
        var next = last + 1;
        if (next >= passage.Words.Count || passage.SentenceOf(next) != passage.SentenceOf(last))
            return false;
        var isFunction = passage.Is(first, CommonWords.Function);
        if (passage.IsPossessive(next))
            return !isFunction && next + 1 < passage.Words.Count && !passage.Is(next + 1, CommonWords.Function) && Gaps.IsSpace(passage.Text, passage.Words[next], passage.Words[next + 1]);
        return Gaps.IsSpace(passage.Text, passage.Words[last], passage.Words[next]) && (passage.Is(next, CommonWords.Tellings) || (!isFunction && passage.WordText(next) is "is" or "was" or "has"));
    }

    // Songs, episodes and nicknames stand in quotation marks more often than films do.
    private bool IsTitleInQuotes(KnownFilm film, int first, int last)
    {
        if (passage.IsInTitleMarks(first))
            return true;
        // “Get Out,” he texts her; he types “Good Time”; she dances to “Singin’ in the Rain”.
        if ((OpensClause(first) && passage.IsSaid(last)) || IsUttered(first))
            return false;
        for (var word = Math.Max(0, first - 2); word <= last + 3; word++)
        {
            if ((word < first || word > last) && passage.Is(word, CommonWords.Speech))
                return false;
        }
        var isNickname = last + 1 < passage.Words.Count && passage.Words[last + 1].IsRaised && passage.SentenceOf(last) == passage.SentenceOf(last + 1)
            && passage.Words[last + 1].Start - passage.Words[last].End <= 2;
        if (isNickname || passage.HasQuotedWorks(first))
            return false;
        var content = last - first + (passage.Is(first, CommonWords.Determiners) ? 0 : 1);
        return passage.Is(first - 1, CommonWords.Films) || near.InSentence(film, first, last) || (content > 1 && (!passage.Words[last].HasCase || passage.Words[last].IsCapital));
    }

    private bool IsUttered(int first)
    {
        var before = first - 1;
        if (before < 0 || passage.SentenceOf(before) != passage.SentenceOf(first))
            return false;
        return passage.Is(before, CommonWords.Utterances) || passage.Is(before, CommonWords.Vessels)
            || (passage.WordText(before) is "her" or "him" or "them" or "me" && (passage.Is(before - 1, CommonWords.Messages) || passage.Is(before - 1, CommonWords.Speech)))
            || (before > 0 && passage.WordText(before) is "to" && passage.WordText(before - 1) is "dances" or "danced" or "dancing" or "dance")
            || (before > 0 && passage.WordText(before) is "comes" or "come" && passage.WordIs(before - 1, "credits"));
    }

    private bool OpensClause(int first) => first == 0 || passage.SentenceOf(first - 1) != passage.SentenceOf(first)
        || passage.Text.AsSpan(passage.Words[first - 1].End, passage.Words[first].Start - passage.Words[first - 1].End).IndexOfAny(",;:—") >= 0;

    private bool IsTitleInText(KnownFilm film, Spelling spelling, int first, int last)
    {
        if (!spelling.HasCapitals || IsShouted(spelling, first, last))
            return false;
        // “the Guardians of the Galaxy” are people.
        if (passage.Is(first - 1, CommonWords.Determiners) && !passage.Is(first, CommonWords.Determiners) && !passage.Is(last + 1, CommonWords.Films))
            return false;
        // “their own Super 8 movie”, “The Oranges area”
        if ((passage.Is(last + 1, CommonWords.Films) && !passage.WordIs(first - 1, "the")) || passage.Is(last + 1, CommonWords.Locales))
            return false;
        if (IsOccasion(first, last))
            return passage.IsWorkedOn(first) && near.InSentence(film, first, last);
        var words = passage.Words;
        int raised = 0, content = 0, places = 0;
        bool bindsWords = false, isTitled = false;
        for (var i = first; i <= last; i++)
        {
            var binds = passage.Is(i, CommonWords.Function);
            bindsWords |= binds;
            content += binds ? 0 : 1;
            // The number of a part is as good as a capital.
            var isRaised = (words[i].IsRaised && (i > first || !passage.IsFirst(i))) || (i == last && last - first > 1 && char.IsAsciiDigit(passage.Text[words[i].Start]));
            raised += isRaised ? 1 : 0;
            places += passage.Is(i, CommonWords.Places) ? 1 : 0;
            // Prose writes “there will be”, a title “There Will Be”.
            isTitled |= binds && isRaised && i > first && !passage.WordIs(i, "I");
        }
        // “Paris, Texas” is a place; what has more words is called by one.
        var isPlace = places > 0 && (last - first < 2 || places >= content);
        var isName = !bindsWords && last - first < 3 && (names.IsInName(words[first]) || passage.Is(first, CommonWords.GivenNames));
        if (isPlace)
            return false;
        // “Romero’s Night and Dawn of the Dead”, “John Cale of The Velvet Underground”, “their roles as Holmes and Watson”: part of a longer name, or somebody’s.
        if (IsPartOfLonger(first, last) || IsSomebody(first))
            return false;
        // “Greta Gerwig wrote Frances Ha”: nobody writes a person.
        if (isName)
            return first < last && passage.IsWorkedOn(first) && near.InSentence(film, first, last);
        // “Spike Jonze made Her”, “hung up in Psycho” can only be a title; “Steven Spielberg admires Lincoln” need not, nor “lives in Lincoln”.
        if (first == last)
            return raised > 0 && passage.IsWorkedOn(first) && (!passage.WordIs(first - 1, "in") || bindsWords || passage.Is(first, CommonWords.Everyday)) && !passage.Is(first - 1, CommonWords.Determiners) && near.InSentence(film, first, last);
        // “The White House was lit”: at the front of a sentence The is no evidence.
        var isBare = passage.IsFirst(first) && passage.Is(first, CommonWords.Determiners) && last - first < 3;
        // “The Little Mermaid”, “House of Cards”: many things are called so.
        var isCommon = last - first == 2 && (passage.Is(first, CommonWords.Determiners) || passage.WordIs(first + 1, "of") || passage.Is(first, CommonWords.GivenNames) || passage.Is(last, CommonWords.GivenNames));
        if (last - first >= 2 && raised >= 2 && (content >= 2 || isTitled) && !isBare && (!isCommon || passage.IsWorkedOn(first) || IsCalledFilm(first, last)))
            return true;
        if (raised == 0 || content == 0 || !(near.InSentence(film, first, last) || near.InParagraph(film, first, last)))
            return false;
        // “Helen Mirren met The Queen”: such words need more than somebody of the film near by.
        return (last - first >= 2 && !isCommon) || passage.IsWorkedOn(first) || IsCalledFilm(first, last);
    }

    // “the film First Cow”, “Get Out, Jordan Peele’s first film”.
    private bool IsCalledFilm(int first, int last)
    {
        // “films such as Knocked Up”, “films including Knocked Up”
        if (passage.Is(first - (passage.WordIs(first - 1, "as") && passage.WordIs(first - 2, "such") ? 3 : passage.WordIs(first - 1, "including") ? 2 : 1), CommonWords.Films))
            return true;
        if (last + 1 >= passage.Words.Count || (Gaps.Between(passage.Text, passage.Words[last], passage.Words[last + 1]) & Gap.Comma) == Gap.None)
            return false;
        for (var at = last + 1; at <= last + NearWords && at < passage.Words.Count && passage.SentenceOf(at) == passage.SentenceOf(last); at++)
        {
            if (passage.Is(at, CommonWords.Films))
                return true;
        }
        return false;
    }

    private bool IsPartOfLonger(int first, int last)
    {
        var before = first - 1;
        if (before > 0 && passage.WordText(before) is "of" && passage.Words[before - 1].IsRaised && !passage.IsFirst(before - 1) && Gaps.IsSpace(passage.Text, passage.Words[before], passage.Words[first]))
            return true;
        // “The Lone Ranger and Tonto Fistfight in Heaven”
        return passage.WordText(Math.Min(last + 1, passage.Words.Count - 1)) is "of" && last + 2 < passage.Words.Count && passage.Words[last + 2].IsRaised;
    }

    // “stars as Bonnie and Clyde”, “plays The Father”: but “such as”, “as good as”.
    private bool IsSomebody(int first)
    {
        var before = first - 1;
        if (before < 0 || passage.SentenceOf(before) != passage.SentenceOf(first) || !Gaps.IsSpace(passage.Text, passage.Words[before], passage.Words[first]))
            return false;
        if (passage.Is(before, CommonWords.Playings))
            return true;
        return passage.WordText(before) is "as" && !passage.Is(before - 1, CommonWords.Callings) && !passage.WordIs(before - 2, "as") && !passage.WordIs(before - 3, "as");
    }

    private bool IsOccasion(int first, int last) =>
        CommonWords.Occasions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(passage.Text.AsSpan(passage.Words[first].Start, passage.Words[last].End - passage.Words[first].Start));

    private bool IsShouted(Spelling spelling, int first, int last)
    {
        var words = passage.Text.AsSpan(passage.Words[first].Start, passage.Words[last].End - passage.Words[first].Start);
        return !spelling.IsShouted && words.ToString().ToUpperInvariant().AsSpan().SequenceEqual(words);
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> word) => word.Length > 2 && word[1..].ToString().Any(char.IsUpper);
}
