namespace CinephileCorner.Content.Mentions;

/// <summary>
/// Decides whether words that spell a name mean the person. A last name alone never does: whoever has been named in full is
/// linked there, and whom a review credits stands in its facts.
/// </summary>
internal sealed class PersonRule(Passage passage, NearNames near, MentionSubject subject)
{
    private const int LongestName = 6;
    private const int LongestDescription = 12;

    /// <summary>Whether the words are somebody's name here, whoever it is.</summary>
    public bool IsName(int first, int last) => MayBeName(first, last) && (first < last || !passage.IsFirst(first));

    /// <summary>The same, or a single word whose capital may be the sentence’s.</summary>
    public bool MayBeName(int first, int last)
    {
        // In short emphasis or in quotation marks it is a title: *Ed Wood*.
        if (passage.IsEmphasised(first, last) is not null || passage.IsQuoted(first, last))
            return false;
        if (passage.GoesOnBefore(first, CommonWords.Titles) || passage.GoesOnAfter(last) || IsElder(last))
            return false;
        if (first < last)
            return (passage.Words[first].HasCase || last - first >= 2) && !passage.WordIs(last, "the") && !IsPlace(first, last) && !(IsLow(first, last) && Binds(first, last));
        return passage.Words[first] is { IsRaised: true, Length: > 2 }
            && !passage.Is(first, CommonWords.Function) && !passage.Is(first, CommonWords.Everyday) && !passage.Is(first, CommonWords.Places)
            && !passage.WordIs(first - 1, "the") && !passage.WordIs(first - 1, "a");
    }

    // “Robert Downey, Jr.” is not his father.
    private bool IsElder(int last) =>
        last + 1 < passage.Words.Count && passage.WordText(last + 1) is "Jr" or "Sr" or "Junior" or "Senior" or "II" or "III"
        && passage.Text.AsSpan(passage.Words[last].End, passage.Words[last + 1].Start - passage.Words[last].End) is ", ";

    // “New York”, “The Bronx”: whoever is called so is mostly not meant.
    private bool IsPlace(int first, int last)
    {
        if (CommonWords.LongPlaces.GetAlternateLookup<ReadOnlySpan<char>>().Contains(passage.Text.AsSpan(passage.Words[first].Start, passage.Words[last].End - passage.Words[first].Start)))
            return true;
        for (var word = first + 1; word <= last; word++)
        {
            if (!passage.Is(word, CommonWords.Places))
                return false;
        }
        return passage.Is(first, CommonWords.Function) || passage.Is(first, CommonWords.Places);
    }

    // “the history of” is no name, whatever somebody’s credits say.
    private bool Binds(int first, int last)
    {
        for (var word = first; word <= last; word++)
        {
            if (passage.Is(word, CommonWords.Function))
                return true;
        }
        return false;
    }

    private bool IsLow(int first, int last)
    {
        for (var word = first; word <= last; word++)
        {
            if (passage.Words[word].IsRaised)
                return false;
        }
        return passage.Words[first].HasCase || passage.Words[last].HasCase;
    }

    // A name of several words that says whose it is by itself: not “The Game”, not “bell hooks”.
    private bool IsFull(int first, int last) =>
        first < last && !(last - first == 1 && passage.Is(first, CommonWords.Determiners)) && !IsLow(first, last);

    /// <summary>Whom a name means; null when it might be several, or the name is one word and nobody said that they are of this film.</summary>
    /// <param name="isOfMentionedFilm">Whether somebody is credited on a film that the article names.</param>
    /// <param name="films">Those that the passage names.</param>
    public KnownPerson? Judge(IReadOnlyList<KnownPerson> spelled, int first, int last, Func<int, bool> isOfMentionedFilm, NamedFilms films)
    {
        // Whom the article credits is meant, unless they are played by somebody.
        if (IsCharacter(first, last) || (IsSomebodyElse(first, last) && !spelled.Any(person => subject.People.Contains(person.Id))))
            return null;
        if (spelled.Count == 1 && IsFull(first, last) && !passage.Is(last, CommonWords.Firms))
            return spelled[0];
        if (first < last && !IsFull(first, last) && passage.IsFirst(first))
            return null;
        var credited = spelled.Where(person => subject.People.Contains(person.Id)).ToList();
        if (spelled.Count > 1 && first < last && IsDescribed(first, last) is { } told)
            return told.IsDenied ? null : OfCalling(spelled, told) ?? (credited.Count > 0 ? Only(credited) : Only(OfDescribed(spelled, first, last, films)));
        if (credited.Count > 0)
            return IsName(first, last) ? Only(credited) : null;
        // “Cher won for *Moonstruck*”
        var beside = spelled.Where(person => films.Beside(first).Any(film => film.Film.People.Contains(person.Id))).ToList();
        if (first == last)
            return passage.Is(first, CommonWords.GivenNames) ? null : Only(beside);
        return Only(beside.Count > 0 ? beside : spelled.Where(person => isOfMentionedFilm(person.Id)).ToList());
    }

    private static KnownPerson? Only(List<KnownPerson> people) => people.Count == 1 ? people[0] : null;

    // What stands beside a name that several have: “the director Steve McQueen”, “Tom Holland, the British boy”, “…, not the star of *Bullitt*”.
    private (int From, int To, bool IsDenied)? IsDescribed(int first, int last)
    {
        var before = first - 1;
        var isCalled = before >= 0 && passage.SentenceOf(before) == passage.SentenceOf(first) && Gaps.IsSpace(passage.Text, passage.Words[before], passage.Words[first]) && passage.Is(before, CommonWords.FilmCallings);
        var behind = last + 1;
        var isFollowed = behind < passage.Words.Count && passage.SentenceOf(behind) == passage.SentenceOf(last)
            && passage.Text.AsSpan(passage.Words[last].End, passage.Words[behind].Start - passage.Words[last].End) is ", " or " (" or " — " or "—"
            && (passage.Is(behind, CommonWords.Determiners) || passage.WordIs(behind, "not"));
        if (!isFollowed)
            return isCalled ? (before, first, false) : null;
        var to = behind;
        var isDenied = false;
        for (; to < passage.Words.Count && to - behind < LongestDescription && passage.SentenceOf(to) == passage.SentenceOf(last) && passage.Text[passage.Words[to - 1].End] is not (';' or ':' or ')'); to++)
            isDenied |= passage.WordIs(to, "not") || passage.WordIs(to, "no");
        return (isCalled ? before : behind, to, isDenied);
    }

    // “Tom Holland, the director”, who is told from others by that.
    private KnownPerson? OfCalling(IReadOnlyList<KnownPerson> spelled, (int From, int To, bool IsDenied) told)
    {
        for (var word = told.From; word < told.To; word++)
        {
            if (passage.Is(word, CommonWords.FilmCallings))
                return spelled.FirstOrDefault(person => person.Qualifier is { } qualifier && passage.WordIs(word, qualifier));
        }
        return null;
    }

    // “Tom Holland, the director of *Fright Night*”, “the director Tom Holland made *Fright Night*”: but not “Tom Holland, the actor, saw *Fright Night*”.
    private List<KnownPerson> OfDescribed(IReadOnlyList<KnownPerson> spelled, int first, int last, NamedFilms films)
    {
        var works = films.Beside(first).Where(film => film.First > last && film.First - last < LongestDescription && (passage.IsWorkedOn(film.First) || passage.WordText(film.First - 1) is "of" or "behind")
            && passage.Text.AsSpan(passage.Words[last].End, passage.Words[film.First].Start - passage.Words[last].End).Count(',') < 2
            && !passage.Text.AsSpan(passage.Words[last].End, passage.Words[film.First].Start - passage.Words[last].End).Contains(';')).ToList();
        return spelled.Where(person => works.Exists(film => film.Film.People.Contains(person.Id))).ToList();
    }

    // “stars as Ryan Bingham”, “George Clooney (as Ryan Bingham)”, “plays Steve Austin”, “the character Steve Austin”.
    private bool IsCharacter(int first, int last)
    {
        if (IsPlayedBy(last))
            return true;
        var before = first - 1;
        if (before < 0 || passage.SentenceOf(before) != passage.SentenceOf(first) || !Gaps.IsSpace(passage.Text, passage.Words[before], passage.Words[first]))
            return false;
        if (passage.Is(before, CommonWords.Playings))
            return true;
        if (passage.WordIs(before, "of") && (passage.WordIs(before - 1, "role") || passage.WordIs(before - 1, "part") || passage.WordIs(before - 1, "character")))
            return true;
        if (passage.WordText(before) is not "as" || before == 0)
            return false;
        var word = passage.Words[before - 1];
        // “In Hollywood, as Kim Novak knew”, “In *Heat*, as Val Kilmer told me”
        if (passage.Text[word.End] == ',' && IsNobody(before - 1))
            return false;
        return passage.Is(before - 1, CommonWords.Castings) || (word.IsRaised && !passage.IsFirst(before - 1))
            || passage.Text[word.End] == ')' || passage.Text[passage.Words[before].Start - 1] == '(';
    }

    // “Ryan Bingham (George Clooney)”
    private bool IsPlayedBy(int last)
    {
        var end = last + 1;
        if (end >= passage.Words.Count || passage.Text.AsSpan(passage.Words[last].End, passage.Words[end].Start - passage.Words[last].End) is not " (")
            return false;
        while (end + 1 < passage.Words.Count && passage.Words[end].IsRaised && end - last < LongestName && Gaps.IsSpace(passage.Text, passage.Words[end], passage.Words[end + 1]))
            end++;
        return end - last > 1 && near.EndsName(end) && passage.Words[end].End < passage.Text.Length && passage.Text[passage.Words[end].End] == ')';
    }

    // “the physicist Michelle Williams”, “Michelle Williams of Destiny’s Child”, “my grandmother Julie Andrews (no relation)”.
    private bool IsSomebodyElse(int first, int last)
    {
        var (before, behind) = (first - 1, last + 1);
        if (before >= 0 && passage.SentenceOf(before) == passage.SentenceOf(first) && Gaps.IsSpace(passage.Text, passage.Words[before], passage.Words[first])
            && (passage.Is(before, CommonWords.OtherCallings) || (passage.WordText(before) is "named" or "called" or "surnamed" && !passage.Is(before - 1, CommonWords.FilmCallings)) || (passage.Is(before, CommonWords.Kin) && (passage.WordIs(before - 1, "my") || passage.WordIs(before - 1, "our")))))
        {
            return true;
        }
        // “Clooney’s Ryan Bingham”
        if (passage.IsPossessive(before) && Gaps.IsSpace(passage.Text, passage.Words[before], passage.Words[first]) && passage.Words[before - 1].IsRaised && !IsNobody(before - 1))
            return true;
        if (behind + 1 >= passage.Words.Count || passage.SentenceOf(behind) != passage.SentenceOf(last))
            return false;
        // “Michelle Williams, the physicist”
        var gap = passage.Text.AsSpan(passage.Words[last].End, passage.Words[behind].Start - passage.Words[last].End);
        if (gap is ", " or " (" && passage.Is(behind, CommonWords.Determiners) && (passage.Is(behind + 1, CommonWords.OtherCallings) || passage.Is(behind + 2, CommonWords.OtherCallings)))
            return true;
        if (passage.WordIs(behind, "no") && (passage.WordIs(behind + 1, "relation") || passage.WordIs(behind + 1, "relative")))
            return true;
        var band = passage.WordIs(behind + 1, "the") && behind + 2 < passage.Words.Count ? behind + 2 : behind + 1;
        // “the Grace Kelly of Tulsa” is compared with her.
        return passage.WordIs(behind, "of") && !passage.Is(before, CommonWords.Determiners) && Gaps.IsSpace(passage.Text, passage.Words[last], passage.Words[behind]) && passage.Words[band].IsRaised
            && passage.Block.EmphasisAt(passage.Words[behind + 1].Start) is null && !passage.IsQuoted(behind + 1, behind + 1);
    }

    // A film or a country has no character: “*Heat*’s Val Kilmer”, “Belgium’s Bas Devos”.
    private bool IsNobody(int word) =>
        passage.Block.EmphasisAt(passage.Words[word].Start) is not null || passage.Is(word, CommonWords.Houses) || passage.Is(word, CommonWords.Places) || passage.Is(word, CommonWords.Countries);
}
