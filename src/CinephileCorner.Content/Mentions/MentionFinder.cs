using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.Mentions;

/// <summary>Finds the films and people that prose names. In doubt it finds nothing: a wrong link misleads, a missing one does not.</summary>
public sealed class MentionFinder
{
    private readonly KnownNames _names;
    private readonly MentionSubject _subject;
    private readonly WordSigns? _signs;
    private readonly List<(Passage Passage, List<Match> Matches, NearNames Near)> _passages = [];
    private readonly HashSet<int> _listedFilms = [];
    private readonly HashSet<int> _refusedFilms = [];
    private readonly HashSet<int> _refusedPeople = [];
    private readonly List<FoundMention> _found = [];
    private readonly HashSet<(int? FilmId, int? PersonId, bool IsHidden)> _taken = [];
    private readonly HashSet<int> _ofMentionedFilms = [];

    private MentionFinder(KnownNames names, MentionSubject subject, WordSigns? signs)
    {
        (_names, _subject, _signs) = (names, subject, signs);
        _listedFilms.UnionWith(subject.Listed.Select(names.FilmOf).OfType<int>());
    }

    /// <summary>How many steps finding the names in the text took: it grows with the text, not with the number of names.</summary>
    internal long Steps { get; private set; }

    /// <summary>
    /// Each film and person that the pieces name, once, in the order of the text; what their author linked with <c>[[…]]</c>
    /// or by its address is among them as often as it was linked, and once more in the open where it was linked in spoilers alone.
    /// </summary>
    /// <param name="pieces">Stored prose of one article, as the renderer made it: a ranking has several.</param>
    /// <param name="signs">Takes in what words the pieces hold, by which <see cref="NameChanges"/> tells whether to look again; null when nobody asks.</param>
    public static IReadOnlyList<FoundMention> Find(IReadOnlyList<SafeHtml> pieces, KnownNames names, MentionSubject subject, WordSigns? signs = null) => Find(pieces, names, subject, signs, out _);

    internal static IReadOnlyList<FoundMention> Find(IReadOnlyList<SafeHtml> pieces, KnownNames names, MentionSubject subject, WordSigns? signs, out long steps)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(subject);
        var finder = new MentionFinder(names, subject, signs);
        for (var piece = 0; piece < pieces.Count; piece++)
            finder.Read(pieces[piece], piece);
        finder.Judge();
        steps = finder.Steps;
        return finder.InOrder();
    }

    private void Read(SafeHtml html, int piece)
    {
        var (blocks, refused) = ProseReading.Of(html, piece, _names);
        // [[!It]] refuses every film of that title and everybody of that name; [[!It (1990)]] only that film, by whatever name it is called.
        foreach (var (films, people) in refused.Select(_names.Allowed))
        {
            _refusedFilms.UnionWith(films);
            _refusedPeople.UnionWith(people);
        }
        _signs?.AddLinked(refused);
        foreach (var block in blocks)
        {
            var passage = new Passage(block, _names);
            _signs?.Add(passage);
            var near = new NearNames(passage, _names);
            _passages.Add((passage, MatchesIn(passage, near), near));
        }
    }

    // The longest name wins, then the one that begins first; what stands inside it is a part of it.
    private List<Match> MatchesIn(Passage passage, NearNames near)
    {
        var hits = new List<(int Name, int First, int Last)>();
        Steps += passage.Words.Count + _names.Scan(passage.Words, hits);
        hits.Sort(static (one, other) => one.First != other.First ? one.First.CompareTo(other.First) : other.Last.CompareTo(one.Last));
        var matches = new List<Match>();
        var taken = -1;
        var people = new PersonRule(passage, near, _subject);
        foreach (var (number, first, last) in hits)
        {
            if (first <= taken || passage.Words[last].End - passage.Words[first].Start > Quotation.LongestName || !passage.IsWhole(first, last))
                continue;
            var words = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(passage.Words)[first..(last + 1)];
            var name = _names.NameAt(number);
            List<(KnownFilm, Spelling)> films = [];
            foreach (var film in name.Films)
            {
                if (film.Spelling.Fits(passage.Text, words))
                    films.Add(film);
            }
            List<(KnownPerson Person, Spelling Spelling)> persons = [];
            foreach (var person in name.People)
            {
                if (person.Spelling.Fits(passage.Text, words) && !persons.Exists(one => one.Person.Id == person.Person.Id))
                    persons.Add(person);
            }
            if (films.Count == 0 && persons.Count == 0)
                continue;
            taken = last;
            if (!people.MayBeName(first, last))
                persons.Clear();
            else if (people.IsName(first, last))
                persons.ForEach(one => near.Add(first, last, one.Person.Id));
            matches.Add(new Match(first, last, films, persons));
        }
        return matches;
    }

    private void Judge()
    {
        foreach (var (passage, _, _) in _passages)
            TakePinned(passage);
        var named = new List<NamedFilms>();
        foreach (var (passage, matches, near) in _passages)
        {
            var rule = new TitleRule(passage, _names, near, _subject, _listedFilms);
            var films = new NamedFilms(passage);
            named.Add(films);
            foreach (var match in matches)
            {
                if (match.Films.Count > 0 && rule.Judge(Unrefused(match.Films), match.First, match.Last) is { } film)
                {
                    match.People.Clear();
                    if (!_refusedFilms.Contains(film.Id) && !_listedFilms.Contains(film.Id))
                        Take(passage, match, match.Films.Find(one => one.Film == film).Spelling, film.Id, null);
                    _ofMentionedFilms.UnionWith(film.People);
                    films.Add(match.First, match.Last, film);
                }
            }
        }
        foreach (var ((passage, matches, near), films) in _passages.Zip(named))
        {
            var rule = new PersonRule(passage, near, _subject);
            foreach (var match in matches)
            {
                if (match.People.Count > 0 && rule.Judge(match.People.ConvertAll(one => one.Person), match.First, match.Last, _ofMentionedFilms.Contains, films) is { } person && !_refusedPeople.Contains(person.Id))
                    Take(passage, match, match.People.Find(one => one.Person == person).Spelling, null, person.Id);
            }
        }
    }

    // Of two films of one title and year one may be refused: the other is meant then.
    private List<(KnownFilm Film, Spelling Spelling)> Unrefused(List<(KnownFilm Film, Spelling Spelling)> films)
    {
        var others = _refusedFilms.Count == 0 ? films : films.FindAll(one => !_refusedFilms.Contains(one.Film.Id));
        return others.Count == films.Count ? films : films.FindAll(one => !_refusedFilms.Contains(one.Film.Id) || !others.Exists(other => other.Film.Year == one.Film.Year));
    }

    private void TakePinned(Passage passage)
    {
        foreach (var (name, start, end, at, length) in passage.Block.Pinned)
        {
            var (filmId, personId) = name.StartsWith('/') ? _names.At(name) : _names.Resolve(name);
            if ((filmId is null && personId is null) || (filmId is not null && filmId == _subject.FilmId) || end - start > Quotation.LongestName)
                continue;
            var (sentence, offset) = Quotation.Around(passage, start, end);
            _found.Add(new FoundMention
            {
                Piece = passage.Block.Piece, Start = at, Length = length, FilmId = filmId, PersonId = personId,
                Words = sentence.Substring(offset, end - start), Sentence = sentence, Offset = offset, IsPinned = true, IsHidden = passage.Block.IsHidden,
            });
        }
    }

    private void Take(Passage passage, Match match, Spelling spelling, int? filmId, int? personId)
    {
        var (start, end) = Whole(passage, passage.Words[match.First].Start, passage.Words[match.Last].End, spelling);
        if (!passage.Block.IsFree(start, end) || !_taken.Add((filmId, personId, passage.Block.IsHidden)))
            return;
        var (sentence, offset) = Quotation.Around(passage, start, end);
        var (from, to) = (passage.Block.At(start), passage.Block.At(end - 1));
        _found.Add(new FoundMention
        {
            Piece = passage.Block.Piece, Start = from.At, Length = to.At + to.Length - from.At, FilmId = filmId, PersonId = personId,
            Words = sentence.Substring(offset, end - start), Sentence = sentence, Offset = offset, IsPinned = false, IsHidden = passage.Block.IsHidden,
        });
    }

    // With the marks that belong to the name, where the text has them too.
    private static (int Start, int End) Whole(Passage passage, int start, int end, Spelling spelling)
    {
        var text = passage.Text;
        if (spelling.Head.Length > 0 && text.AsSpan(0, start).EndsWith(spelling.Head) && passage.Block.IsFree(start - spelling.Head.Length, end))
            start -= spelling.Head.Length;
        foreach (var tail in new[] { spelling.Tail, spelling.Tail.Replace("...", "…", StringComparison.Ordinal) })
        {
            if (tail.Length > 0 && text.AsSpan(end).StartsWith(tail) && passage.Block.IsFree(start, end + tail.Length))
                return (start, end + tail.Length);
        }
        return (start, end);
    }

    private List<FoundMention> InOrder() => _found
        .GroupBy(mention => (mention.FilmId, mention.PersonId))
        .SelectMany(ofOne => Chosen([.. ofOne]))
        .OrderBy(mention => mention.Piece).ThenBy(mention => mention.Start)
        .ToList();

    // Where its author linked it, else the first that is open to everybody, else the first. Who never opens a spoiler has no link from a link in it.
    private static List<FoundMention> Chosen(List<FoundMention> ofOne)
    {
        var pinned = ofOne.FindAll(mention => mention.IsPinned);
        var first = ofOne.Where(mention => !mention.IsPinned).OrderBy(mention => mention.IsHidden).ThenBy(mention => mention.Piece).ThenBy(mention => mention.Start).FirstOrDefault();
        return first is not null && (pinned.Count == 0 || (!first.IsHidden && pinned.TrueForAll(mention => mention.IsHidden))) ? [.. pinned, first] : pinned;
    }

    private sealed record Match(int First, int Last, List<(KnownFilm Film, Spelling Spelling)> Films, List<(KnownPerson Person, Spelling Spelling)> People);
}
