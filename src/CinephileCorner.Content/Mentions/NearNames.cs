namespace CinephileCorner.Content.Mentions;

/// <summary>Who is named in a passage: what tells which film of a title is meant, and that a title is meant at all.</summary>
internal sealed class NearNames(Passage passage, KnownNames names)
{
    private readonly Dictionary<(int Sentence, int PersonId), (int First, int Last)> _bySentence = [];
    private readonly Dictionary<int, (int First, int Last)> _byPerson = [];
    private readonly HashSet<(int Last, int PersonId)> _ends = [];
    private readonly HashSet<int> _lasts = [];
    private Dictionary<(int Sentence, int Word), (int First, int Last)>? _words;

    public void Add(int first, int last, int personId)
    {
        Widen(_bySentence, (passage.SentenceOf(first), personId), first, last);
        Widen(_byPerson, personId, first, last);
        _ends.Add((last, personId));
        _lasts.Add(last);
    }

    /// <summary>Whether somebody's full name ends there.</summary>
    public bool EndsName(int last) => _lasts.Contains(last);

    /// <summary>Whether somebody of the film is named in the sentence, in full or, with a capital inside it, by the last name; not by the words in question themselves.</summary>
    /// <param name="counts">Whether a name, by its first and last word, says anything here; null for all.</param>
    public bool InSentence(KnownFilm film, int first, int last, Func<int, int, bool>? counts = null)
    {
        var sentence = passage.SentenceOf(first);
        _words ??= Capitals();
        foreach (var id in film.People)
        {
            if (_bySentence.TryGetValue((sentence, id), out var named) && IsElsewhere(named, first, last) && counts?.Invoke(named.First, named.Last) != false)
                return true;
            if (names.SurnameOf(id) is >= 0 and var surname && _words.TryGetValue((sentence, surname), out var called) && IsElsewhere(called, first, last) && counts?.Invoke(called.First, called.Last) != false)
                return true;
        }
        return false;
    }

    /// <summary>The same for the whole paragraph, by full names.</summary>
    public bool InParagraph(KnownFilm film, int first, int last) => film.People.Any(id => _byPerson.TryGetValue(id, out var named) && IsElsewhere(named, first, last));

    /// <summary>Whether the person who ends with that word is one of the film.</summary>
    public bool Ends(int word, KnownFilm film) => Ends(word, film.People);

    /// <summary>As <see cref="Ends(int, KnownFilm)"/>, for those who are not only in its cast.</summary>
    public bool EndsMaker(int word, KnownFilm film) => Ends(word, film.Makers ?? film.People);

    private bool Ends(int word, IReadOnlySet<int> people)
    {
        var text = passage.WordText(word);
        // “the Coens’”
        var (surname, singular) = (passage.Words[word].Id, text.Length > 3 && text[^1] == 's' ? names.IdOf(text[..^1]) : -1);
        return people.Any(id => _ends.Contains((word, id)) || (names.SurnameOf(id) is >= 0 and var known && (known == surname || known == singular)));
    }

    private Dictionary<(int Sentence, int Word), (int First, int Last)> Capitals()
    {
        var capitals = new Dictionary<(int Sentence, int Word), (int First, int Last)>();
        for (var i = 0; i < passage.Words.Count; i++)
        {
            if (passage.Words[i] is { Id: >= 0, IsRaised: true, Length: > 3 } word && !passage.Is(i, CommonWords.Function) && !passage.Is(i, CommonWords.Everyday))
                Widen(capitals, (passage.SentenceOf(i), word.Id), i, i);
        }
        return capitals;
    }

    private static void Widen<T>(Dictionary<T, (int First, int Last)> places, T key, int first, int last)
        where T : notnull => places[key] = places.TryGetValue(key, out var known) ? (known.First, last) : (first, last);

    private static bool IsElsewhere((int First, int Last) place, int first, int last) => place.First < first || place.Last > last;
}
