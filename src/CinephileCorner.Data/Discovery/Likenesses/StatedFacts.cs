namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>What published reviews state of a few films, and which reasons follow from it.</summary>
internal sealed record StatedFacts
{
    public required IReadOnlySet<(int FilmId, int PersonId, string Job)> Jobs { get; init; }

    public required IReadOnlySet<(int FilmId, string Genre)> Genres { get; init; }

    /// <summary>By naming and named film: the reviews that do it, the leading one first, and whether they compare.</summary>
    public required ILookup<(int Naming, int Named), (int ReviewId, bool Compares)> Namings { get; init; }

    /// <summary>The review whose reader is told the reasons; null where it is no review.</summary>
    public required int? ReaderOf { get; init; }

    /// <summary>The reason as far as it holds; null when nothing of it does. Words are another's business.</summary>
    public Reason? Proved(Reason reason, int here, int there)
    {
        switch (reason)
        {
            case SharedPeople people:
                var still = people.PersonIds.Where(person => Works(here, person, people.Job) && Works(there, person, people.Job)).ToList();
                return still.Count == 0 ? null : people with { PersonIds = still, WroteToo = people.WroteToo && still.TrueForAll(person => Works(here, person, "Writer") && Works(there, person, "Writer")) };
            case SharedGenres genres:
                var both = genres.Names.Where(genre => Genres.Contains((here, genre)) && Genres.Contains((there, genre))).ToList();
                return both.Count == 0 ? null : genres with { Names = both };
            case Naming naming:
                // What the reader has before them comes first, then what compares, then what leads.
                var by = Namings[naming.IsHere ? (here, there) : (there, here)].OrderByDescending(one => one.ReviewId == ReaderOf).ThenByDescending(one => one.Compares).ToList();
                return by.Count == 0 ? null : naming with { IsCompared = by[0].Compares, ReviewId = by[0].ReviewId };
            default:
                return reason;
        }
    }

    private bool Works(int film, int person, string? job) =>
        job is null ? Jobs.Any(one => one.FilmId == film && one.PersonId == person) : Jobs.Contains((film, person, job));
}
