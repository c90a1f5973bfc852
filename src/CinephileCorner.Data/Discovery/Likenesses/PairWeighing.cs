using CinephileCorner.Domain.Films;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>Weighs what two films share. One kind of reason after another, each summed up in whole thousandths.</summary>
internal sealed class PairWeighing(int filmCount, Func<int, int> filmsOfPerson, Func<string, int> filmsOfGenre, Func<int, int> filmsNaming, SubjectIndex subjects)
{
    private const int EraYears = 10;
    private const int WordsNeeded = 2;
    private const int LeastOfWord = 700;
    private const int WordsCounted = 6;
    private const int MostOfWords = 6000;
    private const int MostOfGenres = 3000;
    private const int OfComparison = 7000;
    private const int OfNaming = 3000;

    // Genres alone: on a large site two of them, or a rare one; where few films are, less. Drama and comedy, half of all films, are not enough.
    private readonly int _leastOfGenres = (int)(500 * Math.Min(3.2, Math.Log(Math.Max(1, filmCount)) / 2));

    private readonly int _leastOfWords = (int)(1000 * (1 + (0.3 * Math.Log(Math.Max(1, filmCount)))));

    /// <summary>Null when they share nothing worth saying.</summary>
    public LikeFilm? Weigh(FilmTraits here, int placeHere, FilmTraits there, int placeThere)
    {
        var reasons = new List<Reason>();
        AddPeople(reasons, here, there);
        AddNaming(reasons, here, there);
        var unsaid = AddSubjects(reasons, placeHere, placeThere);
        AddGenres(reasons, here, there);
        return reasons.Count == 0 ? null : new LikeFilm(there.FilmId, unsaid + reasons.Sum(reason => reason.Weight), [.. reasons.OrderByDescending(reason => reason.Weight).ThenBy(reason => (reason as SharedPeople)?.Job, StringComparer.Ordinal)]);
    }

    /// <summary>Films of one time are a little more alike in their genres; others are not less.</summary>
    public static int Sharpened(int weight, FilmTraits here, FilmTraits there)
    {
        // Of many genres few shared ones say less.
        var union = here.Genres.Count + there.Genres.Count - here.Genres.Count(there.Genres.Contains);
        var all = weight * (here.Genres.Count + there.Genres.Count) / (2 * Math.Max(1, union));
        return here.Year is { } year && there.Year is { } other && Math.Abs(year - other) <= EraYears ? all * (130 - (3 * Math.Abs(year - other))) / 100 : all;
    }

    private void AddPeople(List<Reason> reasons, FilmTraits here, FilmTraits there)
    {
        var shared = new List<(string? Job, int PersonId, int Weight)>();
        foreach (var person in here.Credits.GroupBy(credit => credit.PersonId))
        {
            var others = there.Credits.Where(credit => credit.PersonId == person.Key).ToList();
            if (others.Count == 0)
                continue;
            var best = person
                .SelectMany(credit => others.Where(other => string.Equals(other.Job, credit.Job, StringComparison.Ordinal))
                    .Select(other => (Job: (string?)credit.Job, Weight: WeightOf(credit, other))))
                .OrderByDescending(one => one.Weight).ThenBy(one => one.Job, StringComparer.Ordinal)
                .FirstOrDefault((Job: null, Weight: JobWeight.InDifferent(person.Max(credit => WeightOf(credit, credit)), others.Max(credit => WeightOf(credit, credit)))));
            shared.Add((best.Job, person.Key, Rarity.OfPerson(best.Weight, filmsOfPerson(person.Key))));
        }
        reasons.AddRange(shared.GroupBy(one => one.Job, StringComparer.Ordinal).Select(ofJob =>
            new SharedPeople(ofJob.Sum(one => one.Weight), ofJob.Key, [.. ofJob.OrderByDescending(one => one.Weight).Select(one => one.PersonId)])
            {
                WroteToo = ofJob.Key == Job.Director.Name && ofJob.All(one => Wrote(here, one.PersonId) && Wrote(there, one.PersonId)),
            }));
    }

    private static int WeightOf(CreditTrait here, CreditTrait there) =>
        string.Equals(here.Job, "Cast", StringComparison.Ordinal) ? JobWeight.OfCast(here.Position, there.Position) : JobWeight.Of(here.Job);

    private static bool Wrote(FilmTraits film, int person) => film.Credits.Any(credit => credit.PersonId == person && credit.Job == "Writer");

    private void AddNaming(List<Reason> reasons, FilmTraits here, FilmTraits there)
    {
        if (here.Names.TryGetValue(there.FilmId, out var comparesHere))
            reasons.Add(new Naming(Weight(here, there, comparesHere), IsHere: true, comparesHere));
        if (there.Names.TryGetValue(here.FilmId, out var comparesThere))
            reasons.Add(new Naming(Weight(there, here, comparesThere) * 4 / 5, IsHere: false, comparesThere));

        int Weight(FilmTraits naming, FilmTraits named, bool compares) =>
            Rarity.OfNaming(compares ? OfComparison : OfNaming, naming.Names.Count, filmsNaming(named.FilmId));
    }

    // Too little to be a reason still chooses between films that are alike for another: that part is given back.
    private int AddSubjects(List<Reason> reasons, int here, int there)
    {
        var shared = subjects.Shared(here, there);
        var telling = shared.Where(one => one.Weight >= LeastOfWord).ToList();
        var weight = telling.Take(WordsCounted).Sum(one => one.Weight);
        if (telling.Count < WordsNeeded || weight < _leastOfWords)
            return Math.Min(_leastOfWords, shared.Take(WordsCounted).Sum(one => one.Weight)) / 4;
        reasons.Add(new SharedSubjects(Math.Min(MostOfWords, weight), [.. telling.Select(one => one.Word)]));
        return 0;
    }

    private void AddGenres(List<Reason> reasons, FilmTraits here, FilmTraits there)
    {
        var shared = here.Genres.Where(there.Genres.Contains).Select(genre => (Name: genre, Films: filmsOfGenre(genre))).ToList();
        var weight = shared.Sum(one => Rarity.OfGenre(one.Films, filmCount));
        if (weight > 0 && (reasons.Count > 0 || weight >= _leastOfGenres))
            reasons.Add(new SharedGenres(Sharpened(Math.Min(MostOfGenres, weight), here, there), [.. shared.OrderBy(one => one.Films).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => one.Name)]));
    }
}
