namespace CinephileCorner.Content.Mentions;

/// <summary>
/// Decides whether words that spell a name mean the person. A last name alone never does: whoever has been named in full is
/// linked there, and whom a review credits stands in its facts.
/// </summary>
internal sealed class PersonRule(Passage passage, MentionSubject subject)
{
    /// <summary>Whether the words are somebody's name here, whoever it is.</summary>
    public bool IsName(int first, int last)
    {
        // In short emphasis or in quotation marks it is a title: *Ed Wood*.
        if (passage.IsEmphasised(first, last) is not null || passage.IsQuoted(first, last))
            return false;
        if (passage.GoesOnBefore(first, CommonWords.Titles) || passage.GoesOnAfter(last))
            return false;
        if (first < last)
            return (passage.Words[first].HasCase || last - first >= 2) && !passage.WordIs(last, "the") && !IsPlace(first, last) && !(IsLow(first, last) && Binds(first, last));
        return passage.Words[first] is { IsRaised: true, Length: > 2 } && !passage.IsFirst(first)
            && !passage.Is(first, CommonWords.Function) && !passage.Is(first, CommonWords.Everyday) && !passage.Is(first, CommonWords.Places)
            && !passage.WordIs(first - 1, "the") && !passage.WordIs(first - 1, "a");
    }

    // “New York”, “The Bronx”: whoever is called so is mostly not meant.
    private bool IsPlace(int first, int last)
    {
        for (var word = first + 1; word <= last; word++)
        {
            if (!passage.Is(word, CommonWords.Places))
                return false;
        }
        return passage.Is(first, CommonWords.Function);
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
    public KnownPerson? Judge(IReadOnlyList<KnownPerson> spelled, int first, int last, Func<int, bool> isOfMentionedFilm)
    {
        if (spelled.Count == 1 && IsFull(first, last))
            return spelled[0];
        if (first < last && !IsFull(first, last) && passage.IsFirst(first))
            return null;
        var credited = spelled.Where(person => subject.People.Contains(person.Id)).ToList();
        if (credited.Count == 0 && first < last)
            credited = spelled.Where(person => isOfMentionedFilm(person.Id)).ToList();
        return credited.Count == 1 ? credited[0] : null;
    }
}
